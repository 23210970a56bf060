using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>Equality, lengths and patterns.</summary>
internal static class ReferenceValues
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
            return false;
        return left.ValueKind switch
        {
            JsonValueKind.Number => ReferenceNumbers.Compare(left, right) == 0,
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.Object => left.EnumerateObject().Count() == right.EnumerateObject().Count()
                && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out JsonElement other) && AreEqual(member.Value, other)),
            _ => true,
        };
    }

    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>The framework's ECMAScript mode where it takes the pattern; <c>$</c> is the very end, as in JavaScript.</summary>
    public static bool Matches(string pattern, string text)
    {
        string atEnd = Ending(pattern);
        try
        {
            return Regex.IsMatch(text, atEnd, RegexOptions.ECMAScript);
        }
        catch (System.ArgumentException)
        {
            return Regex.IsMatch(text, atEnd, RegexOptions.CultureInvariant);
        }
    }

    private static string Ending(string pattern)
    {
        var result = new StringBuilder();
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char letter = pattern[i];
            if (letter == '\\' && i + 1 < pattern.Length)
                result.Append(CultureInfo.InvariantCulture, $"\\{pattern[++i]}");
            else if (letter == '$' && !inClass)
                result.Append("(?!\\n)$");
            // Outside Unicode mode the framework's dot takes \r, \u2028 and \u2029.
            else if (letter == '.' && !inClass)
                result.Append("[^\\n\\r\\u2028\\u2029]");
            else
                result.Append(letter);
            inClass = letter == '[' || (inClass && letter != ']');
        }
        return result.ToString();
    }
}
