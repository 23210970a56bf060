using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary><c>enum</c> and <c>const</c>. Values are equal when they are written alike, the order of keys aside.</summary>
internal static class ValueChanges
{
    public static void Compare(ChangeList changes, Form old, Form now)
    {
        bool isEnum = old is EnumForm;
        HashSet<string> before = Values(old, isEnum), after = Values(now, isEnum);
        if (before.SetEquals(after))
            return;
        string how = !isEnum ? "CHANGED" : after.IsSupersetOf(before) ? "EXTENDED" : before.IsSupersetOf(after) ? "NARROWED" : "CHANGED";
        changes.Add("ENUM_ARRAY_" + how, old.Schema, now.Schema, isEnum ? "enum" : "const");
    }

    private static HashSet<string> Values(Form form, bool isEnum) =>
        new(isEnum ? form.Schema.Enum!.Select(Text) : [Text(form.Schema.Const!)], StringComparer.Ordinal);

    private static string Text(JsonNode value) => value.Kind switch
    {
        JsonKind.Array => "[" + string.Join(",", value.Items.Select(Text)) + "]",
        JsonKind.Object => "{" + string.Join(",", value.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(Member)) + "}",
        _ => JsonText.Write(value),
    };

    private static string Member(JsonMember member) => JsonText.Quote(member.Name) + ":" + Text(member.Value);
}
