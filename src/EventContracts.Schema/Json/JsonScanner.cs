using System.Collections.Generic;
using System.Globalization;

namespace EventContracts.Schema.Json;

/// <summary>The cursor over a text: white space, literals, numbers, strings. A failed call has reported its problem.</summary>
internal sealed class JsonScanner(string text, JsonLimits limits, List<JsonProblem> problems)
{
    private readonly JsonStringScanner strings = new(text, problems);
    private int position;

    public int Position => position;

    public bool AtEnd => position >= text.Length;

    /// <summary>The current character, or NUL at the end: no JSON value starts with one.</summary>
    public char Current => position < text.Length ? text[position] : '\0';

    /// <summary>Where the last string stands, quotes included.</summary>
    public TextSpan LastSpan { get; private set; }

    public TextSpan SpanFrom(int start) => new(start, position - start);

    public void Advance() => position++;

    /// <summary>A byte order mark is no JSON, but editors write it.</summary>
    public void SkipByteOrderMark() => TryTake('\uFEFF');

    public bool TryTake(char expected)
    {
        if (Current != expected || AtEnd)
            return false;
        position++;
        return true;
    }

    public bool SkipTrivia()
    {
        while (position < text.Length)
        {
            char current = text[position];
            if (current is ' ' or '\n' or '\r' or '\t')
                position++;
            else if (current == '/' && limits.AllowComments)
            {
                if (!SkipComment())
                    return false;
            }
            else
                return true;
        }
        return true;
    }

    public JsonNode? Literal(string literal, JsonKind kind)
    {
        if (string.CompareOrdinal(text, position, literal, 0, literal.Length) != 0)
            return Unexpected("a value");
        position += literal.Length;
        return new JsonNode(kind, SpanFrom(position - literal.Length), "");
    }

    public JsonNode? Number()
    {
        int start = position;
        if (Current == '-')
            position++;
        if (Current == '0')
            position++;
        else if (!SkipDigits())
            return position == start ? Unexpected("a value") : Unexpected("a digit");
        if (Current is >= '0' and <= '9')
            return Fail(JsonProblemKind.Syntax, start, position - start, "A number has no leading zeros.");
        if (TryTake('.') && !SkipDigits())
            return Unexpected("a digit after the decimal point");
        if (Current is 'e' or 'E')
        {
            position++;
            if (Current is '+' or '-')
                position++;
            if (!SkipDigits())
                return Unexpected("a digit of the exponent");
        }
        return new JsonNode(JsonKind.Number, SpanFrom(start), text.Substring(start, position - start));
    }

    /// <summary>A string value.</summary>
    public string? String() => Take(strings.Read(ref position, shared: false, out TextSpan span), span);

    /// <summary>A key; keys repeat, so equal ones share one string.</summary>
    public string? Name() => Take(strings.Read(ref position, shared: true, out TextSpan span), span);

    public JsonNode? Unexpected(string expected)
    {
        if (AtEnd)
            return Fail(JsonProblemKind.Syntax, text.Length, 0, $"The file ends where {expected} is expected.");
        char found = Current;
        if (found is '\0' or '\uFFFD')
            return Fail(JsonProblemKind.NotUtf8, position, 1, "The file is not UTF-8 text. Save it as UTF-8.");
        if (found == '/' && !limits.AllowComments)
            return Fail(JsonProblemKind.Syntax, position, 1, "JSON has no comments. Move the text into \"$comment\" or \"description\".");
        string shown = char.IsControl(found) || char.IsSurrogate(found)
            ? "U+" + ((int)found).ToString("X4", CultureInfo.InvariantCulture)
            : "'" + found + "'";
        return Fail(JsonProblemKind.Syntax, position, 1, $"Expected {expected}, found {shown}.");
    }

    public JsonNode? Fail(JsonProblemKind kind, int start, int length, string message)
    {
        problems.Add(new JsonProblem(kind, new TextSpan(start, length), message));
        return null;
    }

    private string? Take(string? value, TextSpan span)
    {
        LastSpan = span;
        return value;
    }

    private bool SkipDigits()
    {
        int start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position > start;
    }

    private bool SkipComment()
    {
        int start = position;
        char second = start + 1 < text.Length ? text[start + 1] : '\0';
        int end = second switch
        {
            '/' => text.IndexOf('\n', start),
            '*' => text.IndexOf("*/", start + 2, System.StringComparison.Ordinal),
            _ => -2,
        };
        if (end == -2 || (end == -1 && second == '*'))
        {
            Fail(JsonProblemKind.Syntax, start, 1, end == -2 ? "Expected a comment after '/'." : "The comment is not closed.");
            return false;
        }
        position = end == -1 ? text.Length : second == '*' ? end + 2 : end + 1;
        return true;
    }
}
