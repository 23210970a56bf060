using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The view: one pass finds where each member lies in the bytes, the accessors decode on demand and allocate nothing.</summary>
internal static class ViewEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        code.Line("/// <summary>The members inside the bytes, decoded on demand, without an allocation. Valid as long as the bytes are.</summary>");
        code.Open("public readonly ref struct View : Ew::IViewCodec<View>");
        code.Line("private readonly Utf8 _json;");
        Parsing(code, count);
        for (int i = 0; i < count; i++)
            Accessor(code, record.Members[i], i);
        if (record.Extra is { } extra)
        {
            string types = $"{ValueSyntax.ViewType(extra.Item)}, {ValueSyntax.ViewCodec(extra.Item)}";
            code.Line($"public Ec::ViewMap<{types}> {extra.Name} => Ew::ViewReader.Extras<{types}>(_json, Codec.Members);");
        }
        code.Close();
    }

    private static void Parsing(CodeWriter code, int count)
    {
        if (count > 0)
        {
            code.Line($$"""
                private readonly Slots _slots;
                private View(Utf8 json, scoped in Slots slots) { _json = json; _slots = slots; }
                public static bool TryParse(Utf8 utf8, out View view, out Ec::EventError error)
                {
                    Slots slots = default;
                    bool isRead = Ew::ViewReader.TryRead(utf8, Codec.Members, slots, out error);
                    view = isRead ? new(utf8, slots) : default;
                    return isRead;
                }
                private Utf8 At(int member) => Ew::ViewReader.At(_json, _slots[member]);
                [global::System.Runtime.CompilerServices.InlineArray({{count}})]
                private struct Slots { private Ew::MemberSlot _slot; }
                """);
        }
        else
        {
            code.Line("""
                private View(Utf8 json) => _json = json;
                public static bool TryParse(Utf8 utf8, out View view, out Ec::EventError error)
                {
                    view = new(utf8);
                    return Ew::ViewReader.TryRead(utf8, Codec.Members, [], out error);
                }
                """);
        }
        code.Line("public static View Parse(Utf8 utf8) => TryParse(utf8, out View view, out var error) ? view : throw new Ec::EventFormatException(error);");
    }

    private static void Accessor(CodeWriter code, MemberSpec member, int i)
    {
        ValueSpec value = member.Value;
        string scalar = $"<{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}>(At({i}))";
        bool isPlain = member is { IsRequired: true, IsNullable: false };
        string type = ValueSyntax.ViewType(value);
        if (!ValueSyntax.IsViewScalar(value))
        {
            code.Line(isPlain
                ? $"public {type} {member.Name} => {ValueSyntax.ViewCodec(value)}.Parse(At({i}));"
                : $"public Ec::ViewOptional<{type}, {ValueSyntax.ViewCodec(value)}> {member.Name} => new(At({i}));");
            return;
        }
        code.Line((isPlain, member.IsRequired || !member.IsNullable) switch
        {
            (true, _) => $"public {type} {member.Name} => Ew::ViewReader.Scalar{scalar};",
            (false, true) => $"public {type}? {member.Name} => Ew::ViewReader.ScalarOrNull{scalar};",
            _ => $"public Ec::Optional<{type}?> {member.Name} => Ew::ViewReader.ScalarOptional{scalar};",
        });
    }
}
