using System;

namespace EventContracts.Analyzers.Handlers;

/// <summary>
/// Tells by its text whether a file may have a lambda of two parameters, or an anonymous
/// method. What it takes for one need not be one; what it passes over is none.
/// </summary>
internal static class LambdaText
{
    private const string Arrow = "=>";

    public static bool MayHave(string text)
    {
        for (int at = text.IndexOf(Arrow, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Arrow, at + Arrow.Length, StringComparison.Ordinal))
        {
            if (HasParameters(text, at))
                return true;
        }
        return text.IndexOf("delegate", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether a list with a comma stands before the arrow, and no name that it would be the parameters of.</summary>
    private static bool HasParameters(string text, int arrow)
    {
        int at = Skip(text, arrow - 1);
        if (at < 0 || text[at] != ')')
            return false;
        bool hasComma = false;
        int depth = 0;
        for (; at >= 0; at--)
        {
            if (text[at] == ')')
                depth++;
            else if (text[at] == ',')
                hasComma = true;
            else if (text[at] == '(' && --depth == 0)
                break;
        }
        return hasComma && !IsDeclaration(text, Skip(text, at - 1));
    }

    /// <summary><c>Type Name</c> before the parameters, where <c>Type</c> alone may be what a lambda returns; the name may be generic.</summary>
    private static bool IsDeclaration(string text, int at)
    {
        string name = WordBefore(text, ref at);
        if (name.Length == 0 || name is "async" or "static" or "return" or "await")
            return false;
        at = Skip(text, at);
        if (at >= 0 && text[at] is '>' or ']' or '?' or ')')
            return true;
        return WordBefore(text, ref at) is not ("" or "async" or "static" or "return");
    }

    private static string WordBefore(string text, ref int at)
    {
        int end = at;
        while (at >= 0 && (IsWord(text[at]) || text[at] is '<' or '>' or '.' or '@'))
            at--;
        return text.Substring(at + 1, end - at);
    }

    private static int Skip(string text, int at)
    {
        while (at >= 0 && char.IsWhiteSpace(text[at]))
            at--;
        return at;
    }

    private static bool IsWord(char one) => char.IsLetterOrDigit(one) || one == '_';
}
