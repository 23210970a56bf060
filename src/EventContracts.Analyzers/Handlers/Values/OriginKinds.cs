using System;

namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>What a value is made from.</summary>
[Flags]
internal enum OriginKinds
{
    None = 0,
    Constant = 1,

    /// <summary>The event, or a parameter that may carry it.</summary>
    Event = 2,

    /// <summary>Another id or number each time.</summary>
    Fresh = 4,

    /// <summary>The time of this delivery.</summary>
    Clock = 8,

    /// <summary>The delivery: offset, partition, headers.</summary>
    Transport = 16,
    Unknown = 32,
}
