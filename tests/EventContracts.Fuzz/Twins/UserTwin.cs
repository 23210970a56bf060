using System;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary><c>user.created</c>.</summary>
internal sealed class UserTwin : ITwin
{
    public required Guid EventId { get; set; }

    public required DateTimeOffset OccurredAt { get; set; }

    public required string UserId { get; set; }

    [JsonConverter(typeof(PresentConverter<string>))]
    public string? Email { get; set; }

    [JsonIgnore]
    public bool IsComplete => true;
}
