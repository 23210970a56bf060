using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The record of an object schema: its properties, and around them codec, view and contract.</summary>
internal static class RecordEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record, ContractSpec? contract)
    {
        string name = record.Name;
        DocsEmitter.Write(code, record.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<{name}, {name}.Codec>))]");
        if (contract is not null)
            ContractEmitter.Attribute(code, contract);
        code.Open($"public sealed partial record {name}{(contract is null ? "" : $" : Ec::IEventContract<{name}, {name}.Codec>")}");
        foreach (MemberSpec member in record.Members)
            Property(code, member);
        if (record.Extra is { } extra)
            ExtraProperty(code, extra);

        code.Line($$"""
            public {{name}}() { }

            """);
        RecordReaderEmitter.Emit(code, record);
        code.Blank();
        if (record.Members.Any(member => member.IsSensitive))
            RedactionEmitter.Emit(code, record);
        code.Open($"public readonly struct Codec : Ew::ICodec<{name}>");
        MemberTable(code, record.Members, "Ew::MemberTable Members");
        RecordWriterEmitter.Emit(code, record);
        code.Blank();
        code.Line($$"""
            public static nint Read(nint p, nint end, ref Ec::EventReader r, out {{name}} value) { value = new(p, end, ref r); return r.After; }
            """);
        code.Close();
        code.Blank();
        ViewEmitter.Emit(code, record, contract is not null);
        if (contract is not null)
            ContractEmitter.Emit(code, contract);
        code.Close();
    }

    /// <summary>The C# type of a member, by presence: absent and null are told apart where both can be.</summary>
    public static string PropertyType(MemberSpec member) => (member.IsRequired, member.IsNullable) switch
    {
        (true, false) => ValueSyntax.Type(member.Value),
        (false, true) => $"Ec::Optional<{ValueSyntax.Type(member.Value)}?>",
        _ => ValueSyntax.Type(member.Value) + "?",
    };

    public static void Property(CodeWriter code, MemberSpec member)
    {
        if (member.Doc.IsWorthReading)
            DocsEmitter.Write(code, member.Doc);
        if (member.Value is ConstSpec constant)
        {
            code.Line($"public {ValueSyntax.Type(constant)} {member.Name} => {constant.CSharpLiteral};");
            return;
        }
        code.Line($"public {(member.IsRequired ? "required " : "")}{PropertyType(member)} {member.Name} {{ get; init; }}");
        if (member.Default is not null && !member.IsRequired)
        {
            string read = member.IsNullable ? $"{member.Name}.GetValueOrDefault()" : member.Name;
            code.Line($"""
                /// <summary><see cref="{member.Name}"/>, or the schema's default where it is absent.</summary>
                public {ValueSyntax.Type(member.Value)} {member.Name}OrDefault => {read} ?? {member.Default};
                """);
        }
    }

    private static void ExtraProperty(CodeWriter code, ExtraMembersSpec extra)
    {
        string type = $"Ec::EventMap<{ValueSyntax.Type(extra.Item)}>";
        code.Line($$"""
            /// <summary>Members that the schema does not name.</summary>
            public {{type}} {{extra.Name}} { get; init; } = {{type}}.Empty;
            """);
    }

    /// <summary>The table of the members of an object, or of the places of a tuple.</summary>
    public static void MemberTable(CodeWriter code, EquatableList<MemberSpec> members, string field)
    {
        if (members.Count == 0)
        {
            code.Line($"internal static readonly {field} = new([]);");
            return;
        }
        code.Line($"internal static readonly {field} = new([");
        for (int i = 0; i < members.Count; i++)
        {
            MemberSpec member = members[i];
            string kind = "Ew::Wire." + ValueSyntax.Wire(member.Value) + (member.IsNullable ? " | Ew::Wire.Nullable" : "");
            string constant = member.Value is ConstSpec { Kind: not ScalarKind.Null } only ? $" {{ Constant = {Literals.String(only.Json)} }}" : "";
            string end = i == members.Count - 1 ? "]);" : ",";
            code.Line($"    new({Literals.String(member.WireName)}, {kind}{(member.IsRequired ? "" : ", false")}){constant}{end}");
        }
    }
}
