using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>Compares events by what they say, in any order and spelling. Null is like absent; names with <c>x-</c> are those that nobody knows.</summary>
internal static class JsonSameness
{
    public static string? FirstDifference(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual) =>
        Differences(JsonElement.Parse(expected), JsonElement.Parse(actual), "").FirstOrDefault();

    private static IEnumerable<string> Differences(JsonElement left, JsonElement right, string place)
    {
        if (left.ValueKind != right.ValueKind)
            return [place];
        return left.ValueKind switch
        {
            JsonValueKind.Object => Names(left).Union(Names(right)).SelectMany(name => Differences(Member(left, name), Member(right, name), $"{place}/{name}")),
            JsonValueKind.Array when left.GetArrayLength() != right.GetArrayLength() => [place],
            JsonValueKind.Array => left.EnumerateArray().Zip(right.EnumerateArray()).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{place}/{i}")),
            JsonValueKind.String when !IsSameText(left.GetString()!, right.GetString()!) => [place],
            JsonValueKind.Number when left.GetDouble() != right.GetDouble() => [place],
            _ => [],
        };
    }

    private static IEnumerable<string> Names(JsonElement of) =>
        of.EnumerateObject().Select(member => member.Name).Where(name => !name.StartsWith("x-", StringComparison.Ordinal));

    private static JsonElement Member(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : default;

    private static bool IsSameText(string left, string right) =>
        left == right || (IsTime(left, out DateTimeOffset earlier) && IsTime(right, out DateTimeOffset later) && earlier == later);

    private static bool IsTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
