namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>How much a guard is worth.</summary>
internal enum GuardKind
{
    /// <summary>Checks and takes the event in one step.</summary>
    Atomic,

    /// <summary>Only looks: two deliveries at a time both see nothing.</summary>
    Check,

    /// <summary>Perhaps a guard: a state that the handler sets, an unknown call that is given the event's id. Not judged.</summary>
    Possible,
}
