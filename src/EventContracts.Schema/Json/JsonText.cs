using System.Globalization;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>Text as a JSON string.</summary>
public static class JsonText
{
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
