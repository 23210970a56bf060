namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>How a call says that an event is new.</summary>
internal enum GuardAnswer
{
    /// <summary>It doesn't.</summary>
    None,
    TrueWhenNew,
    TrueWhenDuplicate,

    /// <summary>Rows were written: one for a new event, none for a duplicate.</summary>
    RowsWhenNew,

    /// <summary>Rows were found: none for a new event.</summary>
    RowsWhenDuplicate,

    /// <summary>Null for a new event.</summary>
    NullWhenNew,

    /// <summary>Returns for a new event, and throws for a duplicate.</summary>
    ThrowsWhenDuplicate,
}
