using System.Collections.Generic;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>Strings: escapes, control characters, halves of surrogate pairs.</summary>
internal sealed class JsonStringScanner(string text, List<JsonProblem> problems)
{
    private const string NotUtf8 = "The string holds the replacement character U+FFFD: the file was not saved as UTF-8.";

    // Direct-mapped: a file's keys are a few dozen words, and a miss costs one substring.
    private readonly string?[] sharedStrings = new string?[128];
    private StringBuilder? decoded;

    /// <summary>Reads the string whose opening quote stands at <paramref name="position"/>; null when the string is malformed.</summary>
    public string? Read(ref int position, bool shared, out TextSpan span)
    {
        int start = position, cursor = start + 1;
        while (cursor < text.Length)
        {
            char current = text[cursor];
            if (current == '"')
            {
                position = cursor + 1;
                span = new TextSpan(start, position - start);
                return shared ? Share(start + 1, cursor - start - 1) : text.Substring(start + 1, cursor - start - 1);
            }
            if (current == '\\' || current < ' ' || current >= '\uD800')
                return Decode(ref position, cursor, out span);
            cursor++;
        }
        span = new TextSpan(start, cursor - start);
        return Fail(start, 1, "The string is not closed.");
    }

    private string? Decode(ref int position, int cursor, out TextSpan span)
    {
        int start = position;
        span = new TextSpan(start, 0);
        StringBuilder value = (decoded ??= new StringBuilder()).Clear().Append(text, start + 1, cursor - start - 1);
        bool foreign = false;
        while (cursor < text.Length)
        {
            int unit = cursor;
            char current = text[cursor++];
            if (current == '"')
            {
                position = cursor;
                span = new TextSpan(start, cursor - start);
                if (foreign)
                    problems.Add(new JsonProblem(JsonProblemKind.NotUtf8, span, NotUtf8));
                return ReplaceLoneSurrogates(value, span);
            }
            if (current < ' ')
                return Fail(unit, 1, $"A string holds no raw control character; write \\u{(int)current:x4}.");
            if (current == '\\')
            {
                int code = Escape(ref cursor);
                if (code < 0)
                    return null;
                current = (char)code;
            }
            else
                foreign |= current == '\uFFFD';
            value.Append(current);
        }
        return Fail(start, 1, "The string is not closed.");
    }

    private int Escape(ref int cursor)
    {
        int start = cursor - 1;
        char kind = cursor < text.Length ? text[cursor++] : '\0';
        switch (kind)
        {
            case '"' or '\\' or '/': return kind;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when cursor + 4 <= text.Length && Hex(cursor, out int code):
                cursor += 4;
                return code;
            default:
                Fail(start, 1, kind == 'u' ? "\\u needs four hexadecimal digits." : "Unknown escape; a backslash is written \\\\.");
                return -1;
        }
    }

    private bool Hex(int start, out int code)
    {
        code = 0;
        for (int i = start; i < start + 4; i++)
        {
            int digit = HexDigits.ValueOf(text[i]);
            if (digit < 0)
                return false;
            code = (code << 4) | digit;
        }
        return true;
    }

    private string ReplaceLoneSurrogates(StringBuilder value, TextSpan span)
    {
        bool lone = false;
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
                i++;
            else
            {
                value[i] = '\uFFFD';
                lone = true;
            }
        }
        if (lone)
            problems.Add(new JsonProblem(JsonProblemKind.LoneSurrogate, span, "The string holds half a surrogate pair, which no event can carry."));
        return value.ToString();
    }

    private string Share(int start, int length)
    {
        if (length is 0 or > 32)
            return text.Substring(start, length);
        int slot = (text[start] + (text[start + length - 1] * 7) + (text[start + (length >> 1)] * 31) + (length * 13)) & (sharedStrings.Length - 1);
        if (sharedStrings[slot] is { } known && known.Length == length && string.CompareOrdinal(text, start, known, 0, length) == 0)
            return known;
        return sharedStrings[slot] = text.Substring(start, length);
    }

    private string? Fail(int start, int length, string message)
    {
        problems.Add(new JsonProblem(JsonProblemKind.Syntax, new TextSpan(start, length), message));
        return null;
    }
}
