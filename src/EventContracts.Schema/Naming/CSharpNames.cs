using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace EventContracts.Schema.Naming;

/// <summary>
/// C# names from JSON names, as the generator gives them and the analyzers foresee them. Pure and total: every text, the empty one included, gives a
/// valid identifier that starts with an upper-case letter, a letter without case, or an underscore, so it is never a keyword.
/// </summary>
public static class CSharpNames
{
    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "Star",
        ['/'] = "Slash",
        ['\\'] = "Backslash",
        ['%'] = "Percent",
        ['='] = "Equal",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['!'] = "Not",
        ['?'] = "Question",
        ['&'] = "And",
        ['|'] = "Or",
        ['^'] = "Caret",
        ['~'] = "Tilde",
        ['#'] = "Hash",
        ['$'] = "Dollar",
        ['@'] = "At",
        ['.'] = "Dot",
        [','] = "Comma",
        [':'] = "Colon",
        [';'] = "Semicolon",
        ['_'] = "Underscore",
        [' '] = "Space",
        ['"'] = "Quote",
        ['\''] = "Apostrophe",
        ['('] = "Open",
        [')'] = "Close",
        ['['] = "Open",
        [']'] = "Close",
        ['{'] = "Open",
        ['}'] = "Close",
    };

    /// <summary>Splits at everything that is no letter or digit; parts start in upper case and keep their inner capitals.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length + 4);
        if (text.Length > 1 && text[0] is '+' or '-' && text.Length > 1 && char.IsDigit(text[1]))
            name.Append(Symbols[text[0]]);
        bool isStart = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }
            name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }
        if (name.Length == 0)
            return Spelled(text);
        return char.IsLetter(name[0]) ? name.ToString() : "_" + name;
    }

    /// <summary>The text as a file or hint name: letters, digits, dots, dashes.</summary>
    public static string Hint(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
            name.Append(c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '-' or '_') ? c : '_');
        return name.ToString();
    }

    private static string Spelled(string text)
    {
        if (text.Length == 0)
            return "Empty";
        var name = new StringBuilder();
        foreach (char c in text)
            name.Append(Symbols.TryGetValue(c, out string? spelled) ? spelled : "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        return name.ToString();
    }
}
