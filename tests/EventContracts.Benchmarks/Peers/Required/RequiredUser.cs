using System;

namespace EventContracts.Benchmarks.Peers.Required;

/// <summary><c>user.created</c> with required members, which System.Text.Json builds in another, slower way.</summary>
public sealed class RequiredUser
{
    public required Guid EventId { get; set; }
    public required DateTimeOffset OccurredAt { get; set; }
    public required string UserId { get; set; }
    public string? Email { get; set; }
}
