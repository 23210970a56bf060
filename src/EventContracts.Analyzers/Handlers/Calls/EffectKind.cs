namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What must not happen twice.</summary>
internal enum EffectKind
{
    /// <summary>A value that is kept is changed by what it was.</summary>
    Update,

    /// <summary>A row is added.</summary>
    Insert,

    /// <summary>SQL that adds rows or changes values by what they were.</summary>
    Sql,

    /// <summary>Another change of a store: a counter in a cache, a line in a file.</summary>
    Store,

    /// <summary>Something that can't be taken back: a mail, a process.</summary>
    Irrevocable,

    /// <summary>An HTTP request that isn't idempotent by its method and has no key.</summary>
    Post,

    /// <summary>The handler's own memory grows.</summary>
    Memory,
}
