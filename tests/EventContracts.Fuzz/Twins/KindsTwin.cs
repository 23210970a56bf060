using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary><c>kinds.sampled</c>; what has no class of its own (unions, null or absent) is an element.</summary>
internal sealed class KindsTwin : ITwin
{
    public required string Id { get; set; }

    public required string Version { get; set; }

    public required bool Flag { get; set; }

    public required int Small { get; set; }

    public required ulong Big { get; set; }

    public required double Ratio { get; set; }

    public required decimal Money { get; set; }

    public required DateOnly Day { get; set; }

    public required DateTimeOffset At { get; set; }

    public required Guid Key { get; set; }

    public required string Open { get; set; }

    public required string Closed { get; set; }

    public required byte[] Blob { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Maybe { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Note { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Nullable { get; set; }

    [JsonConverter(typeof(PointConverter))]
    public required JsonElement Union { get; set; }

    public required (long, string) Pair { get; set; }

    public required (double, double) Line { get; set; }

    public required Dictionary<string, long> Counts { get; set; }

    public required Dictionary<string, List<string>> Lists { get; set; }

    public required TreeTwin Tree { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Anything { get; set; }

    [JsonPropertyName("a member whose name is longer than the prediction")]
    [JsonConverter(typeof(PresentConverter<bool?>))]
    public bool? Long { get; set; }

    [JsonIgnore]
    public bool IsComplete => Version == "v1" && (Closed is "on" or "off") && Tree.IsComplete
        && (Note.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String)
        && (Maybe.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (Maybe.ValueKind == JsonValueKind.Number && WholeNumber.TryParse(Maybe.GetRawText(), long.MinValue, long.MaxValue, out _)))
        && Lists.Values.All(list => list is not null && list.All(text => text is not null));
}

internal sealed class TreeTwin
{
    public required string Name { get; set; }

    [JsonConverter(typeof(PresentConverter<List<TreeTwin>>))]
    public List<TreeTwin>? Children { get; set; }

    [JsonIgnore]
    public bool IsComplete => Children is null || Children.All(child => child is not null && child.IsComplete);
}
