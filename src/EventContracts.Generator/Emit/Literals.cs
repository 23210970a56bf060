using System.Globalization;
using System.Text;

namespace EventContracts.Generator.Emit;

/// <summary>C# and JSON literals from arbitrary text.</summary>
internal static class Literals
{
    /// <summary>A C# string literal with its quotes.</summary>
    public static string String(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append("\\\\"); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                default:
                    if (IsPlain(c))
                        result.Append(c);
                    else
                        result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }
        return result.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal of the text; a lone surrogate, which UTF-8 can't hold, becomes U+FFFD.</summary>
    public static string Utf8(string text)
    {
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !IsPair(text, i))
                chars[i] = '\uFFFD';
        }
        return String(new string(chars)) + "u8";
    }

    /// <summary>JSON string with quotes, as the runtime's writer would write it.</summary>
    public static string Json(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append("\\\\"); break;
                case '\b': result.Append("\\b"); break;
                case '\f': result.Append("\\f"); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                default:
                    if (c < 0x20)
                        result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else if (char.IsSurrogate(c) && !IsPair(text, i))
                        result.Append('\uFFFD');
                    else
                        result.Append(c);
                    break;
            }
        }
        return result.Append('"').ToString();
    }

    /// <summary>A raw UTF-8 literal: JSON stays readable, quotes need no escape.</summary>
    public static string RawUtf8(string text)
    {
        int longest = 0, run = 0;
        foreach (char c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = run > longest ? run : longest;
        }
        string fence = new('"', longest < 3 ? 3 : longest + 1);
        // A raw literal may not begin or end with a quote on its one line, nor hold a control character or lone surrogate.
        return NeedsEscapes(text) ? Utf8(text) : $"{fence}{text}{fence}u8";
    }

    /// <summary>How many UTF-8 bytes the text has.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    private static bool NeedsEscapes(string text)
    {
        if (text.Length == 0 || text[0] == '"' || text[text.Length - 1] == '"')
            return true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x20 || c is '\u0085' or '\u2028' or '\u2029' || (char.IsSurrogate(c) && !IsPair(text, i)))
                return true;
        }
        return false;
    }

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static bool IsPlain(char c) => c is >= ' ' and < '\u007f'
        || (c > '\u00a0' && !char.IsSurrogate(c) && char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
}
