using System.Linq;
using EventContracts.Generator.Emit;
using EventContracts.Generator.Specs;

namespace EventContracts.Corpus;

/// <summary>C# that reads every field of every view and writes it back as JSON: what the views say can then be compared with what the bytes say.</summary>
internal static class ViewDump
{
    public static string Emit(ProjectSpec spec, string @namespace = ProjectBuild.Namespace)
    {
        var code = new CodeWriter();
        FileEmitter.Header(code, @namespace, "Dump of views");
        code.Open("public static class ViewDump");
        foreach (TypeSpec type in spec.Files.SelectMany(file => file.Types))
        {
            if (type is WrapperSpec or RecordSpec)
                code.Line($"public static void {type.Name}Json(global::System.Text.Json.Utf8JsonWriter w, byte[] json) => {type.Name}(w, Et::{type.Name}.View.Parse(json));");
            if (type is TupleSpec tuple)
                Tuple(code, tuple);
            if (type is WrapperSpec wrapper)
            {
                code.Open(Head(wrapper.Name));
                Value(code, wrapper.Value, "v.Value", 0);
                code.Close();
            }
            if (type is RecordSpec record)
            {
                Record(code, record);
            }
        }
        code.Close();
        return code.ToString();
    }

    private static string Head(string name) => $"public static void {name}(global::System.Text.Json.Utf8JsonWriter w, Et::{name}.View v)";

    private static void Record(CodeWriter code, RecordSpec record)
    {
        code.Open(Head(record.Name));
        code.Line("w.WriteStartObject();");
        foreach (MemberSpec member in record.Members)
            Member(code, member, $"w.WritePropertyName({Literals.String(member.WireName)});");
        if (record.Extra is { } extra)
        {
            code.Open($"foreach (var e in v.{extra.Name})");
            code.Line("w.WritePropertyName(e.Key.ToString());");
            Value(code, extra.Item, "e.Value", 0);
            code.Close();
        }
        code.Line("w.WriteEndObject();");
        code.Close();
    }

    private static void Tuple(CodeWriter code, TupleSpec tuple)
    {
        code.Open(Head(tuple.Name));
        code.Line("w.WriteStartArray();");
        foreach (MemberSpec place in tuple.Places)
            Member(code, place, "");
        if (tuple.Rest is { } rest)
        {
            code.Open($"foreach (var r in v.{rest.Name})");
            Value(code, rest.Item, "r", 0);
            code.Close();
        }
        code.Line("w.WriteEndArray();");
        code.Close();
    }

    /// <param name="code">The output.</param>
    /// <param name="member">A member of an object or a place of a tuple.</param>
    /// <param name="name">What writes its name; empty for a place.</param>
    private static void Member(CodeWriter code, MemberSpec member, string name)
    {
        string access = "v." + member.Name;
        if (member is { IsRequired: true, IsNullable: false })
        {
            code.Line(name);
            Value(code, member.Value, access, 0);
            return;
        }
        bool isScalar = ValueSyntax.IsViewScalar(member.Value);
        // Three ways to be absent or null: a nullable scalar, an Optional of one, and a view's own optional.
        string isPresent = !isScalar ? access + ".IsPresent" : member.IsRequired ? "true" : member.IsNullable ? access + ".HasValue" : access + " is not null";
        string isNull = !isScalar ? access + ".IsNull" : !member.IsRequired && member.IsNullable ? access + ".Value is null" : access + " is null";
        string value = !isScalar ? access + ".Value" : !member.IsRequired && member.IsNullable ? access + ".Value!.Value" : access + "!.Value";
        code.Open($"if ({isPresent})");
        code.Line(name);
        code.Line($"if ({isNull}) w.WriteNullValue(); else");
        code.Line("{");
        Value(code, member.Value, value, 0);
        code.Line("}");
        code.Close();
    }

    private static void Value(CodeWriter code, ValueSpec value, string access, int depth)
    {
        switch (value)
        {
            case NullableSpec nullable when ValueSyntax.IsViewScalar(nullable.Inner):
                code.Line($"if ({access} is null) w.WriteNullValue(); else");
                code.Line("{");
                Value(code, nullable.Inner, access + "!.Value", depth);
                code.Line("}");
                break;
            case NullableSpec nullable:
                code.Line($"if ({access}.IsNull) w.WriteNullValue(); else");
                code.Line("{");
                Value(code, nullable.Inner, access + ".Value", depth);
                code.Line("}");
                break;
            case ListSpec list:
                code.Line("w.WriteStartArray();");
                code.Open($"foreach (var i{depth} in {access})");
                Value(code, list.Item, "i" + depth, depth + 1);
                code.Close();
                code.Line("w.WriteEndArray();");
                break;
            case MapSpec map:
                code.Line("w.WriteStartObject();");
                code.Open($"foreach (var i{depth} in {access})");
                code.Line($"w.WritePropertyName(i{depth}.Key.ToString());");
                Value(code, map.Item, $"i{depth}.Value", depth + 1);
                code.Close();
                code.Line("w.WriteEndObject();");
                break;
            case NamedSpec { Kind: NamedKind.Record or NamedKind.Tuple } named:
                code.Line($"{named.Name}(w, {access});");
                break;
            default:
                code.Line(Scalar(value, access));
                break;
        }
    }

    private static string Scalar(ValueSpec value, string access)
    {
        if (ValueSyntax.ViewType(value) == "Ec::Utf8Text")
            return $"w.WriteStringValue({access}.ToString());";
        if (ValueSyntax.ViewType(value) == "Ec::RawJson")
            return $"w.WriteRawValue({access}.Utf8);";
        return $"w.WriteRawValue(Ec::EventWriter.ToArray<{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}>({access}));";
    }
}
