using System;
using System.Globalization;
using System.Linq;

namespace EventContracts.Schema.Json;

/// <summary>Equality of JSON values: order of members and spelling of numbers do not count.</summary>
public static class JsonEquality
{
    public static bool AreEqual(JsonNode left, JsonNode right)
    {
        if (left.Kind != right.Kind)
            return false;
        switch (left.Kind)
        {
            case JsonKind.Object:
                return left.Members.Count == right.Members.Count
                    && left.Members.All(member => right.Member(member.Name) is { } other && AreEqual(member.Value, other));
            case JsonKind.Array:
                return left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, AreEqual).All(equal => equal);
            case JsonKind.String:
                return string.Equals(left.Text, right.Text, StringComparison.Ordinal);
            case JsonKind.Number:
                return left.Text == right.Text
                    || (decimal.TryParse(left.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a)
                        && decimal.TryParse(right.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b) && a == b);
            default:
                return true;
        }
    }
}
