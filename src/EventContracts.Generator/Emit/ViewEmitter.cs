using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The view: one pass finds where each member lies in the bytes, the accessors decode on demand and allocate nothing.</summary>
internal static class ViewEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        code.Line("/// <summary>Reads the members from the bytes without an allocation. Valid as long as the bytes are.</summary>");
        code.Open("public readonly ref struct View : wire::IViewCodec<View>");
        code.Line("private readonly global::System.ReadOnlySpan<byte> _json;");
        if (count > 0)
            code.Line("private readonly Slots _slots;");
        code.Blank();
        Parsing(code, count);
        for (int i = 0; i < count; i++)
            Accessor(code, record.Members[i], i);
        if (record.Extra is { } extra)
        {
            string types = $"{ValueSyntax.ViewType(extra.Item)}, {ValueSyntax.ViewCodec(extra.Item)}";
            code.Line($"public contracts::ViewMap<{types}> {extra.Name} => wire::ViewReader.Extras<{types}>(_json, Codec.Members);");
        }
        if (count > 0)
        {
            code.Line($$"""
                [global::System.Runtime.CompilerServices.InlineArray({{count}})]
                private struct Slots { private wire::MemberSlot _slot; }
                """);
        }
        code.Close();
    }

    private static void Parsing(CodeWriter code, int count)
    {
        string slots = count > 0 ? "slots" : "[]";
        if (count > 0)
        {
            code.Line("""
                private View(global::System.ReadOnlySpan<byte> json, in Slots slots) { _json = json; _slots = slots; }

                """);
        }
        else
        {
            code.Line("""
                private View(global::System.ReadOnlySpan<byte> json) => _json = json;

                """);
        }
        code.Line($$"""
            /// <summary>Checks the bytes and finds their members; false, with the reason, where they do not fit.</summary>
            public static bool TryParse(global::System.ReadOnlySpan<byte> utf8, out View view, out contracts::EventError error)
            {
                {{(count > 0 ? "Slots slots = default;\n    " : "")}}bool isRead = wire::ViewReader.TryRead(utf8, Codec.Members, {{slots}}, out error);
                view = {{(count > 0 ? "isRead ? new View(utf8, slots) : default" : "new View(utf8)")}};
                return isRead;
            }
            /// <summary>Checks the bytes and finds their members.</summary>
            /// <exception cref="contracts::EventFormatException">The bytes do not fit.</exception>
            public static View Parse(global::System.ReadOnlySpan<byte> utf8) => TryParse(utf8, out View view, out var error) ? view : throw new contracts::EventFormatException(error);
            static View wire::IViewCodec<View>.From(global::System.ReadOnlySpan<byte> json) => Parse(json);
            """);
    }

    private static void Accessor(CodeWriter code, MemberSpec member, int i)
    {
        ValueSpec value = member.Value;
        string at = $"(_json, _slots[{i}])";
        string scalar = $"<{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}>{at}";
        string view = $"{ValueSyntax.ViewType(value)}, {ValueSyntax.ViewCodec(value)}";
        bool isPlain = member is { IsRequired: true, IsNullable: false };
        if (ValueSyntax.IsViewScalar(value))
        {
            string type = ValueSyntax.ViewType(value);
            code.Line((isPlain, member.IsRequired || !member.IsNullable) switch
            {
                (true, _) => $"public {type} {member.Name} => wire::ViewReader.Scalar{scalar};",
                (false, true) => $"public {type}? {member.Name} => wire::ViewReader.ScalarOrNull{scalar};",
                _ => $"public contracts::Optional<{type}?> {member.Name} => wire::ViewReader.ScalarOptional{scalar};",
            });
            return;
        }
        code.Line(isPlain
            ? $"public {ValueSyntax.ViewType(value)} {member.Name} => wire::ViewReader.View<{view}>{at};"
            : $"public contracts::ViewOptional<{view}> {member.Name} => wire::ViewReader.Optional<{view}>{at};");
    }
}
