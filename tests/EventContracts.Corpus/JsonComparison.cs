using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Corpus;

/// <summary>
/// JSON equality: the same members and values, null and absent told apart. Numbers by value; date-times by instant and offset up to 100 ns (RFC 3339 spells
/// one in many ways); uuids whatever the case of their digits. Gives the pointer of the first difference.
/// </summary>
internal static class JsonComparison
{
    public static Difference? Compare(string instance, JsonElement expected, JsonElement actual, string pointer = "")
    {
        if (expected.ValueKind != actual.ValueKind)
            return Differ();
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                // The last of equal names counts, as everywhere in System.Text.Json.
                Dictionary<string, JsonElement> left = Members(expected), right = Members(actual);
                foreach ((string name, JsonElement value) in left)
                {
                    string step = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
                    if (!right.TryGetValue(name, out JsonElement other))
                        return new Difference(instance, step, Cut(value), "(absent)");
                    if (Compare(instance, value, other, step) is { } difference)
                        return difference;
                }
                string? added = right.Keys.FirstOrDefault(name => !left.ContainsKey(name));
                return added is null ? null : new Difference(instance, pointer + "/" + added, "(absent)", Cut(right[added]));
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != actual.GetArrayLength())
                    return Differ();
                return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, i) => Compare(instance, pair.First, pair.Second, $"{pointer}/{i}")).FirstOrDefault(one => one is not null);
            case JsonValueKind.String:
                return SameText(expected.GetString()!, actual.GetString()!) ? null : Differ();
            case JsonValueKind.Number:
                return SameNumber(expected, actual) ? null : Differ();
            default:
                return null;
        }

        Difference Differ() => new(instance, pointer, Cut(expected), Cut(actual));
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
            members[property.Name] = property.Value;
        return members;
    }

    private static bool SameText(string left, string right) => left == right
        || (IsDateTime(left, out DateTimeOffset a) && IsDateTime(right, out DateTimeOffset b) && a.EqualsExact(b))
        || (Guid.TryParseExact(left, "D", out Guid c) && Guid.TryParseExact(right, "D", out Guid d) && c == d);

    private static bool IsDateTime(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[10] is not ('T' or 't'))
            return false;
        // DateTimeOffset holds 100 ns; the framework would round what lies beyond, the codec cuts it.
        int digits = text.AsSpan(20).IndexOfAnyExceptInRange('0', '9');
        string cut = text[19] == '.' && digits > 7 ? text[..27] + text[(20 + digits)..] : text;
        return DateTimeOffset.TryParse(cut, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    private static bool SameNumber(JsonElement left, JsonElement right) => left.GetRawText() == right.GetRawText()
        || (decimal.TryParse(left.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a) && decimal.TryParse(right.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b) && a == b)
        || left.GetDouble().Equals(right.GetDouble());

    private static string Cut(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
