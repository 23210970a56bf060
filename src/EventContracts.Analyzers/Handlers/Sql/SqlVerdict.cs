namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>What running a text of SQL twice does, from harmless to harmful; of several statements the worst counts.</summary>
internal enum SqlVerdict
{
    /// <summary>Not understood: nothing is said of it.</summary>
    Unknown,

    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>The second run leaves what the first has left.</summary>
    Idempotent,

    /// <summary>The second run finds that the first has been there: a conflict ignored, a version compared.</summary>
    Guarded,

    /// <summary>Writes a clock or a random value: the second run writes another.</summary>
    NonDeterministic,

    /// <summary>Adds a row each time, or fails the second time.</summary>
    PlainInsert,

    /// <summary>Changes a value by what it was.</summary>
    RelativeUpdate,
}
