using System;
using System.Collections.Generic;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Peers.Plain;

/// <summary><c>samples.taken</c>: doubles with all their digits.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class PlainSamples
{
    [Key(0)] public Guid EventId { get; set; }
    [Key(1)] public List<double> Values { get; set; } = null!;
}
