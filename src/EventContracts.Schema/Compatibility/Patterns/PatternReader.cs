using System.Collections.Generic;
using System.Globalization;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>
/// Reads the regular part of ECMA-262 expressions, with look-ahead. Back references, look-behind, word boundaries and Unicode categories are not
/// regular or depend on tables, and make the whole expression unreadable.
/// </summary>
internal sealed partial class PatternReader
{
    // Beyond this nobody nests groups by hand, and the stack of the compiler is not ours.
    private const int MaxDepth = 64;
    private const int MaxLength = 2000;

    private readonly string text;
    private int at;
    private int depth;
    private bool failed;

    private PatternReader(string text) => this.text = text;

    /// <summary>Null when the expression is malformed or beyond what is read.</summary>
    public static PatternSyntax? Read(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var reader = new PatternReader(text);
        PatternSyntax syntax = reader.Choice();
        return reader.failed || reader.at < text.Length ? null : syntax;
    }

    private PatternSyntax Choice()
    {
        if (++depth > MaxDepth)
            failed = true;
        var parts = new List<PatternSyntax> { Sequence() };
        while (!failed && Take('|'))
            parts.Add(Sequence());
        depth--;
        return parts.Count == 1 ? parts[0] : new PatternSyntax.Choice(parts);
    }

    private PatternSyntax Sequence()
    {
        var parts = new List<PatternSyntax>();
        while (!failed && at < text.Length && text[at] is not ('|' or ')'))
            parts.Add(Quantified(Atom()));
        return parts.Count == 1 ? parts[0] : new PatternSyntax.Sequence(parts);
    }

    private PatternSyntax Quantified(PatternSyntax part)
    {
        while (!failed && at < text.Length && Quantifier() is { } range)
        {
            // A lazy quantifier finds the same strings.
            Take('?');
            part = new PatternSyntax.Repetition(part, range.Minimum, range.Maximum);
        }
        return part;
    }

    private (int Minimum, int Maximum)? Quantifier()
    {
        if (Take('*'))
            return (0, PatternNode.Unbounded);
        if (Take('+'))
            return (1, PatternNode.Unbounded);
        if (Take('?'))
            return (0, 1);
        if (text[at] != '{')
            return null;
        int close = text.IndexOf('}', at);
        string[] bounds = close < 0 ? [] : text.Substring(at + 1, close - at - 1).Split(',');
        if (bounds.Length is 0 or > 2 || !Number(bounds[0], out int minimum))
            return null;
        int maximum = bounds.Length == 1 ? minimum : PatternNode.Unbounded;
        if (bounds.Length == 2 && bounds[1].Length > 0 && !Number(bounds[1], out maximum))
            return null;
        failed |= maximum < minimum;
        at = close + 1;
        return (minimum, maximum);
    }

    private PatternSyntax Atom()
    {
        char letter = text[at++];
        switch (letter)
        {
            case '^': return new PatternSyntax.Start();
            case '$': return new PatternSyntax.End();
            case '(': return Group();
            case '.': return new PatternSyntax.Letters(PatternLetters.Line);
            case '[': return new PatternSyntax.Letters(Class());
            case '\\': return new PatternSyntax.Letters(Escape(inClass: false));
            case '*' or '+' or '?': return Fail();
            default: return new PatternSyntax.Letters(Letter(letter));
        }
    }

    private PatternSyntax Group()
    {
        bool isLookAhead = Take("?=");
        bool isNegative = !isLookAhead && Take("?!");
        if (!isLookAhead && !isNegative && !Take("?:") && at < text.Length && text[at] == '?' && !Name())
            return Fail();
        PatternSyntax part = Choice();
        failed |= !Take(')');
        return isLookAhead || isNegative ? new PatternSyntax.LookAhead(part, isNegative) : part;
    }

    // "?<name>", but not look-behind.
    private bool Name()
    {
        int close = text.IndexOf('>', at);
        if (!Take("?<") || close < 0 || text[at] is '=' or '!')
            return false;
        at = close + 1;
        return true;
    }

    private static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private bool Take(char letter)
    {
        bool taken = at < text.Length && text[at] == letter;
        at += taken ? 1 : 0;
        return taken;
    }

    private bool Take(string letters)
    {
        bool taken = string.CompareOrdinal(text, at, letters, 0, letters.Length) == 0;
        at += taken ? letters.Length : 0;
        return taken;
    }

    private PatternSyntax.Sequence Fail()
    {
        failed = true;
        return new PatternSyntax.Sequence([]);
    }
}
