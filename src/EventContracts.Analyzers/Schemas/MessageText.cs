using System.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>Names from files in messages: a line end would make up a line of the build's log, and a name of a megabyte would fill it.</summary>
internal static class MessageText
{
    private const int MaxLength = 600;

    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char letter in text.Length > MaxLength ? text.Substring(0, MaxLength) + "…" : text)
            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        return line.ToString();
    }
}
