using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The view: one pass finds each member in the bytes and decodes the scalars; the accessors allocate nothing.</summary>
internal static class ViewEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record, bool isEvent)
    {
        Open(code, record.Members, "Codec.Members", isEvent);
        if (record.Extra is { } extra)
        {
            string types = $"{ValueSyntax.ViewType(extra.Item)}, {ValueSyntax.ViewCodec(extra.Item)}";
            code.Line($"public Ec::ViewMap<{types}> {extra.Name} => _slots.Extra<{types}>(Codec.Members);");
        }
        code.Close();
    }

    public static void Emit(CodeWriter code, TupleSpec tuple)
    {
        Open(code, tuple.Places, "Codec.Places", isEvent: false);
        if (tuple.Rest is { } rest)
        {
            string types = $"{ValueSyntax.ViewType(rest.Item)}, {ValueSyntax.ViewCodec(rest.Item)}";
            code.Line($"public Ec::ViewList<{types}> {rest.Name} => _slots.Rest<{types}>(Codec.Places);");
        }
        code.Close();
    }

    private static void Open(CodeWriter code, EquatableList<MemberSpec> members, string table, bool isEvent)
    {
        if (isEvent)
            code.Line("/// <summary>The members inside the bytes; valid as long as those are.</summary>");
        code.Open("public readonly ref struct View : Ew::IViewCodec<View>");
        code.Line($$"""
            private readonly Ew::ObjectView _slots;
            internal View(Ew::ViewValue v) => _slots = new(v, {{table}});
            public static View Parse(Ew::ViewValue v) => new(v);
            """);
        if (isEvent)
            code.Line($$"""
                private View(Utf8 json, out Ec::EventError error) => _slots = new(json, {{table}}, out error);
                public static View Parse(Utf8 json) => new(json);
                public static bool TryParse(Utf8 json, out View view, out Ec::EventError error) => (view = new(json, out error))._slots.IsRead;
                """);
        for (int i = 0; i < members.Count; i++)
            Accessor(code, members[i], i);
    }

    private static void Accessor(CodeWriter code, MemberSpec member, int i)
    {
        ValueSpec value = member.Value;
        bool isPlain = member is { IsRequired: true, IsNullable: false };
        string type = ValueSyntax.ViewType(value);
        string types = $"{type}, {ValueSyntax.ViewCodec(value)}";
        if (!ValueSyntax.IsViewScalar(value))
        {
            code.Line((isPlain, type) switch
            {
                (false, _) => $"public Ec::ViewOptional<{type}> {member.Name} => new(_slots[{i}]);",
                (_, "Ec::Utf8Text") => $"public {type} {member.Name} => _slots.Text({i});",
                (_, "Ec::RawJson") => $"public {type} {member.Name} => _slots.Raw({i});",
                _ => $"public {type} {member.Name} => new(_slots[{i}]);",
            });
            return;
        }
        (string kind, string arguments) = ValueSyntax.IsKeptDecoded(value) ? ("Scalar", type) : ("Value", types);
        code.Line((isPlain, member.IsRequired || !member.IsNullable) switch
        {
            (true, _) => $"public {type} {member.Name} => _slots.{kind}<{arguments}>({i});",
            (false, true) => $"public {type}? {member.Name} => _slots.{kind}OrNull<{arguments}>({i});",
            _ => $"public Ec::Optional<{type}?> {member.Name} => _slots.{kind}Optional<{arguments}>({i});",
        });
    }
}
