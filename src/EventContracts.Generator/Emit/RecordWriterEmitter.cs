using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>
/// <c>MaxBytes</c> and <c>Write</c>: room for the worst case is reserved once, then every member is one literal and one value, without checks.
/// </summary>
internal static class RecordWriterEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        MaxBytes(code, record);
        code.Blank();
        Write(code, record);
    }

    private static void MaxBytes(CodeWriter code, RecordSpec record)
    {
        long total = 2;
        var terms = new List<string>();
        for (int i = 0; i < record.Members.Count; i++)
        {
            MemberSpec member = record.Members[i];
            total += Literals.Utf8Length(Literals.Json(member.WireName)) + 2;
            int known = member.Value is ConstSpec constant ? Literals.Utf8Length(constant.Json) : ValueSyntax.FixedBytes(member.Value);
            if (known >= 0)
            {
                total += member.IsNullable && known < 4 ? 4 : known;
                continue;
            }
            string codec = ValueSyntax.Codec(member.Value);
            if (member.IsNullable)
                total += 4;
            bool isOptionalText = member.Value is ScalarSpec { Kind: ScalarKind.String } && member.IsRequired == member.IsNullable;
            terms.Add(member is { IsRequired: true, IsNullable: false } ? $"{codec}.MaxBytes(v.{member.Name})"
                : isOptionalText ? $"{codec}.MaxBytesOrNone(v.{member.Name})"
                : $"({Pattern(member, i)} ? {codec}.MaxBytes(m{i}) : 0)");
        }
        if (record.Extra is { } extra)
            terms.Add($"Ew::ExtraMembers<{ValueSyntax.Type(extra.Item)}, {ValueSyntax.Codec(extra.Item)}>.MaxBytes(v.{extra.Name})");

        code.Line($"public static int MaxBytes(Et::{record.Name} v) => {(terms.Count == 0 ? total.ToString() : $"checked({total}")}{(terms.Count == 0 ? ";" : "")}");
        for (int i = 0; i < terms.Count; i++)
            code.Line($"    + {terms[i]}{(i == terms.Count - 1 ? ");" : "")}");
    }

    private static void Write(CodeWriter code, RecordSpec record)
    {
        // With a required first member the opening brace is part of its literal; without one the first comma becomes the brace at the end.
        bool isOpen = record.Members.Count > 0 && record.Members[0].IsRequired;
        code.Open($"public static nint Write(nint p, Et::{record.Name} v)");
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
            code.Line($"p = {ValueSyntax.Codec(value)}.Write({Literal(pending.ToString())}, v.{member.Name});");
            pending.Clear();
        }
        if (record.Extra is { } extra)
        {
            Flush(code, pending);
            code.Line($"p = Ew::ExtraMembers<{ValueSyntax.Type(extra.Item)}, {ValueSyntax.Codec(extra.Item)}>.Write(p, v.{extra.Name});");
        }
        if (isOpen)
        {
            pending.Append('}');
            Flush(code, pending);
            code.Line("return p;");
        }
        else
        {
            // Constants at the end.
            Flush(code, pending);
            code.Line("return Ew::Json.CloseObject(p, start);");
        }
        code.Close();
    }

    private static void Optional(CodeWriter code, MemberSpec member, int i, string name)
    {
        if (member.IsNullable)
        {
            string codec = ValueSyntax.Codec(new NullableSpec(member.Value));
            code.Line($"if (v.{member.Name}.HasValue) p = {codec}.Write({Literal(name)}, v.{member.Name}.Value);");
            return;
        }
        code.Line($"if (v.{member.Name} is {{ }} m{i}) p = {ValueSyntax.Codec(member.Value)}.Write({Literal(name)}, m{i});");
    }

    private static string Pattern(MemberSpec member, int i) => !member.IsRequired && member.IsNullable
        ? $"v.{member.Name}.GetValueOrDefault() is {{ }} m{i}"
        : $"v.{member.Name} is {{ }} m{i}";

    private static string Literal(string text) => $"Ew::Json.Literal(p, {Literals.Utf8(text)})";

    private static void Flush(CodeWriter code, StringBuilder pending)
    {
        if (pending.Length == 0)
            return;
        code.Line($"p = {Literal(pending.ToString())};");
        pending.Clear();
    }
}
