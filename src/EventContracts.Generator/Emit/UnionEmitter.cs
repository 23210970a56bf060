using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>A union: one of several shapes, chosen by JSON kind and then by the first that reads; what fits none keeps its raw JSON.</summary>
internal static class UnionEmitter
{
    private static readonly (JsonTokens Token, string Kind)[] Tokens =
    [
        (JsonTokens.Object, "case Sy::Text.Json.JsonValueKind.Object:"),
        (JsonTokens.Array, "case Sy::Text.Json.JsonValueKind.Array:"),
        (JsonTokens.String, "case Sy::Text.Json.JsonValueKind.String:"),
        (JsonTokens.Number, "case Sy::Text.Json.JsonValueKind.Number:"),
        (JsonTokens.Boolean, "case Sy::Text.Json.JsonValueKind.True:\ncase Sy::Text.Json.JsonValueKind.False:"),
    ];

    public static void Emit(CodeWriter code, UnionSpec union)
    {
        string name = union.Name;
        DocsEmitter.Write(code, union.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<{name}, {name}.Codec>))]");
        code.Open($"public readonly partial record struct {name}");
        code.Line($$"""
            private readonly object? _value;

            private {{name}}(Case kind, object value) { Kind = kind; _value = value; }

            public enum Case
            {
                /// <summary>None of the listed shapes: the raw JSON is kept.</summary>
                Unknown,
            """);
        foreach (UnionCaseSpec one in union.Cases)
            code.Line($"    {one.Name},");
        code.Line("""
            }

            public Case Kind { get; }
            /// <summary>The raw JSON of a value that fits no listed shape.</summary>
            public bool TryGetUnknown(out Ec::JsonValue value)
            {
                value = Kind == Case.Unknown && _value is Ec::JsonValue raw ? raw : default;
                return Kind == Case.Unknown;
            }
            """);
        foreach (UnionCaseSpec one in union.Cases)
            CaseMembers(code, name, one);
        Match(code, union);
        code.Line("public override string ToString() => _value?.ToString() ?? \"null\";\n");
        Codec(code, union);
        code.Close();
    }

    private static void CaseMembers(CodeWriter code, string name, UnionCaseSpec one)
    {
        string type = ValueSyntax.Type(one.Value);
        string maybe = ValueSyntax.IsReference(one.Value) ? "[Nullness::NotNullWhen(true)] out " + type + "?" : "out " + type;
        code.Line($$"""
            public static Et::{{name}} From{{one.Name}}({{type}} value) => new(Case.{{one.Name}}, value);
            public static implicit operator Et::{{name}}({{type}} value) => new(Case.{{one.Name}}, value);
            public bool TryGet{{one.Name}}({{maybe}} value)
            {
                value = Kind == Case.{{one.Name}} ? ({{type}})_value! : default;
                return Kind == Case.{{one.Name}};
            }
            """);
    }

    private static void Match(CodeWriter code, UnionSpec union)
    {
        var parameters = union.Cases.Select((one, i) => $"Sy::Func<{ValueSyntax.Type(one.Value)}, TResult> on{one.Name}");
        code.Line("/// <summary>Calls the function of the shape that it is.</summary>");
        code.Line($"public TResult Match<TResult>({string.Join(", ", parameters)}, Sy::Func<Ec::JsonValue, TResult> onUnknown) => Kind switch");
        code.Line("{");
        foreach (UnionCaseSpec one in union.Cases)
            code.Line($"    Case.{one.Name} => on{one.Name}(({ValueSyntax.Type(one.Value)})_value!),");
        code.Line("    _ => onUnknown(_value is Ec::JsonValue raw ? raw : default),\n};");
    }

    private static void Codec(CodeWriter code, UnionSpec union)
    {
        string name = union.Name;
        code.Open($"public readonly struct Codec : Ew::ICodec<Et::{name}>");
        Write(code, union);
        code.Open($"public static nint Read(nint p, nint end, ref Ec::EventReader reader, out Et::{name} value)");
        code.Line("nint q;\np = Ew::Json.Whitespace(p, end);");
        code.Open("switch (Ew::Json.Kind(p, end))");
        foreach ((JsonTokens token, string kind) in Tokens)
        {
            UnionCaseSpec[] cases = union.Cases.Where(one => (one.Tokens & token) != 0).ToArray();
            if (cases.Length == 0)
                continue;
            code.Line(kind);
            foreach (UnionCaseSpec one in cases)
            {
                string after = one == cases[0] ? "q" : "reader.Fits(q)";
                string shape = one is { IsClosed: true, Value: NamedSpec record } ? $"Ew::JsonShape.Fits(p, end, Et::{record.Name}.Codec.Members) && " : "";
                if (one.Tag is { } tag && token == JsonTokens.Object)
                    shape += $"Ew::JsonShape.Has(p, end, {Literals.Utf8(tag.WireName)}, {Literals.Utf8(tag.Json)}) && ";
                string local = "v" + one.Name + token;
                string read = $"q = {ValueSyntax.Codec(one.Value)}.Read(p, end, ref reader, out var {local})";
                code.Line($"    if ({shape}({read}) != 0) {{ value = new(Case.{one.Name}, {local}); return {after}; }}");
            }
            code.Line("    break;");
        }
        code.Close();
        code.Line("""
            q = Ew::JsonValueCodec.Read(p, end, ref reader, out var raw);
            value = q == 0 ? default : new(Case.Unknown, raw);
            return reader.Fits(q);
            """);
        code.Close();
        code.Close();
    }

    private static void Write(CodeWriter code, UnionSpec union)
    {
        code.Line($"public static nint Write<W>(nint p, Et::{union.Name} v) where W : Ew::IWritePass => v.Kind switch");
        code.Line("{");
        foreach (UnionCaseSpec one in union.Cases)
            code.Line($"    Case.{one.Name} => {ValueSyntax.Codec(one.Value)}.Write<W>(p, ({ValueSyntax.Type(one.Value)})v._value!),");
        code.Line("    _ => Ew::JsonValueCodec.Write<W>(p, v._value is Ec::JsonValue raw ? raw : default),\n};");
    }
}
