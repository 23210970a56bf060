using System;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Peers.Plain;

/// <summary><c>user.created</c> as a plain class with setters: the fastest shape for System.Text.Json's generator.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class PlainUser
{
    [Key(0)] public Guid EventId { get; set; }
    [Key(1)] public DateTimeOffset OccurredAt { get; set; }
    [Key(2)] public string UserId { get; set; } = null!;
    [Key(3)] public string? Email { get; set; }
}
