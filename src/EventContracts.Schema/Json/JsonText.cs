using System.Globalization;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>Writes JSON.</summary>
public static class JsonText
{
    /// <summary>A string with its quotes. Only what JSON forbids is escaped: people read it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter < ' ')
                quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
