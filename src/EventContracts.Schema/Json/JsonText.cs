using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>Values as JSON text on one line.</summary>
public static class JsonText
{
    public static string Write(JsonNode node) => node.Kind switch
    {
        JsonKind.String => Quote(node.Text),
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(Write)) + "]",
        JsonKind.Object => "{" + string.Join(",", node.Members.Select(member => Quote(member.Name) + ":" + Write(member.Value))) + "}",
        _ => node.ToString(),
    };

    /// <summary>The same text for equal values: members sorted, numbers in one spelling.</summary>
    public static string WriteCanonical(JsonNode node) => node.Kind switch
    {
        JsonKind.Number => Canonical(JsonNumber.Parse(node.Text)),
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(WriteCanonical)) + "]",
        JsonKind.Object => "{" + string.Join(",", node.Members.Where(member => node.FindMember(member.Name) == member)
            .OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => Quote(member.Name) + ":" + WriteCanonical(member.Value))) + "}",
        _ => Write(node),
    };

    /// <summary>With quotes, escaping only what JSON requires. A lone surrogate, which UTF-8 can't hold, becomes U+FFFD.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return quoted.ToString();
    }

    internal static void AppendQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPlain(text, i))
                continue;
            output.Append(text, start, i - start).Append(Escape(text[i]));
            start = i + 1;
        }
        output.Append(text, start, text.Length - start).Append('"');
    }

    private static string Canonical(JsonNumber number) =>
        number.IsZero ? "0" : (number.IsNegative ? "-" : "") + number.Digits + "e" + number.Exponent.ToString(CultureInfo.InvariantCulture);

    private static bool IsPlain(string text, int i)
    {
        char c = text[i];
        if (c is < ' ' or '"' or '\\')
            return false;
        if (!char.IsSurrogate(c))
            return true;
        return char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        >= ' ' => "\uFFFD",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
