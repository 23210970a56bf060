namespace EventContracts.Analyzers.Handlers;

/// <summary>What a repeated delivery does to an effect.</summary>
internal enum EffectVerdict
{
    /// <summary>Nothing, or nobody knows.</summary>
    Safe,

    /// <summary>It happens again: no guard is passed before, and none comes after.</summary>
    Unguarded,

    /// <summary>It happens again: the guard comes after it.</summary>
    BeforeGuard,

    /// <summary>It may never happen: the event is marked before.</summary>
    AfterMark,

    /// <summary>It happens again when two deliveries run at a time: what is passed before only looks.</summary>
    CheckedOnly,
}
