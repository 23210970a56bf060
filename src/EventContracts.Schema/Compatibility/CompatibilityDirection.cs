using System;

namespace EventContracts.Schema.Compatibility;

/// <summary>Who reads whom.</summary>
[Flags]
public enum CompatibilityDirection
{
    None = 0,

    /// <summary>New consumers read what old producers wrote.</summary>
    Backward = 1,

    /// <summary>Old consumers read what new producers write.</summary>
    Forward = 2,

    Both = Backward | Forward,
}
