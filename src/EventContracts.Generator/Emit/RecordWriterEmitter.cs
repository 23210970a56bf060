using System.Text;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>One literal and one value for each member, in two passes over the same code: the first bounds the
/// bytes, the second writes them without checks.</summary>
internal static class RecordWriterEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        // With a required first member the opening brace is part of its literal; without one the first comma becomes the brace at the end.
        bool isOpen = record.Members.Count > 0 && record.Members[0].IsRequired;
        code.Open($"public static nint Write<W>(nint p, Et::{record.Name} v) where W : Ew::IWritePass");
        if (!isOpen)
            code.Line("nint start = p;");
        var pending = new StringBuilder();
        for (int i = 0; i < record.Members.Count; i++)
        {
            MemberSpec member = record.Members[i];
            string name = (i == 0 && isOpen ? "{" : ",") + Literals.Json(member.WireName) + ":";
            if (!member.IsRequired)
            {
                Flush(code, pending);
                Optional(code, member, i, name);
                continue;
            }
            pending.Append(name);
            if (member.Value is ConstSpec constant)
            {
                pending.Append(constant.Json);
                continue;
            }
            ValueSpec value = member.IsNullable ? new NullableSpec(member.Value) : member.Value;
            code.Line($"p = {Value(value, pending.ToString(), "v." + member.Name)};");
            pending.Clear();
        }
        if (record.Extra is { } extra)
        {
            Flush(code, pending);
            code.Line($"p = Ew::ExtraMembers<{ValueSyntax.Type(extra.Item)}, {ValueSyntax.Codec(extra.Item)}>.Write<W>(p, v.{extra.Name});");
        }
        if (isOpen)
        {
            code.Line($"return {Literal(pending.Append('}').ToString())};");
        }
        else
        {
            // Constants at the end.
            Flush(code, pending);
            code.Line("return W.CloseObject(p, start);");
        }
        code.Close();
    }

    private static void Optional(CodeWriter code, MemberSpec member, int i, string name)
    {
        code.Line(member.IsNullable
            ? $"if (v.{member.Name}.HasValue) p = {Value(new NullableSpec(member.Value), name, $"v.{member.Name}.Value")};"
            : $"if (v.{member.Name} is {{ }} m{i}) p = {Value(member.Value, name, "m" + i)};");
    }

    /// <summary>A literal and the value after it.</summary>
    private static string Value(ValueSpec value, string literal, string expression) => value switch
    {
        ScalarSpec { Kind: ScalarKind.String } => $"W.Text(p, {Literals.Utf8(literal)}, {expression})",
        NullableSpec { Inner: ScalarSpec { Kind: ScalarKind.String } } => $"W.TextOrNull(p, {Literals.Utf8(literal)}, {expression})",
        _ => $"{ValueSyntax.Codec(value)}.Write<W>({Literal(literal)}, {expression})",
    };

    private static string Literal(string text) => $"W.Put(p, {Literals.Utf8(text)})";

    private static void Flush(CodeWriter code, StringBuilder pending)
    {
        if (pending.Length == 0)
            return;
        code.Line($"p = {Literal(pending.ToString())};");
        pending.Clear();
    }
}
