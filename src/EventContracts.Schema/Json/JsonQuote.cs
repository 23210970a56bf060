using System.Globalization;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>Text as a JSON string.</summary>
public static class JsonQuote
{
    /// <summary>With its quotes. Only what JSON forbids is escaped: people read it.</summary>
    public static string Of(string text)
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
