using System.Globalization;
using System.Linq;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>A value as JSON text on one line.</summary>
public static class JsonText
{
    public static string Write(JsonNode node) => node.Kind switch
    {
        JsonKind.String => Quote(node.Text),
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(Write)) + "]",
        JsonKind.Object => "{" + string.Join(",", node.Members.Select(member => Quote(member.Name) + ":" + Write(member.Value))) + "}",
        _ => node.ToString(),
    };

    /// <summary>The same text for equal values: members sorted, numbers in one spelling.</summary>
    public static string WriteCanonical(JsonNode node) => node.Kind switch
    {
        JsonKind.Number => Canonical(JsonNumber.Parse(node.Text)),
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(WriteCanonical)) + "]",
        JsonKind.Object => "{" + string.Join(",", node.Members.Where(member => node.FindMember(member.Name) == member)
            .OrderBy(member => member.Name, System.StringComparer.Ordinal).Select(member => Quote(member.Name) + ":" + WriteCanonical(member.Value))) + "}",
        _ => Write(node),
    };

    private static string Canonical(JsonNumber number) =>
        number.IsZero ? "0" : (number.IsNegative ? "-" : "") + number.Digits + "e" + number.Exponent.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter < ' ' || char.IsSurrogate(letter) && text.Length == 1)
                quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
