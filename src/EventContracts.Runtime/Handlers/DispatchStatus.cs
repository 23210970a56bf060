namespace EventContracts;

/// <summary>What became of a message.</summary>
public enum DispatchStatus : byte
{
    /// <summary>No contract of the catalogue is meant: somebody else's event.</summary>
    UnknownEvent,

    /// <summary>The contract is known, nobody handles it; the value was not read.</summary>
    NoHandler,

    /// <summary>The contract is known, the value is no such event.</summary>
    Unreadable,

    /// <summary>All handlers are done.</summary>
    Handled,
}
