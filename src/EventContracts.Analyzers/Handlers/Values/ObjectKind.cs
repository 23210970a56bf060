namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>Where an object comes from, which decides whether a change of it outlives the handling. The order matters: of several, the last counts.</summary>
internal enum ObjectKind
{
    /// <summary>Made here, or belongs to the event: gone when the handler is done.</summary>
    Fresh,

    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>Came in by a parameter: the caller knows.</summary>
    Parameter,

    /// <summary>The object that the method belongs to.</summary>
    This,

    /// <summary>What a field of that object, or a static one, holds.</summary>
    Field,

    /// <summary>Returned by a call that reads like a query; whether it's kept depends on a save.</summary>
    Fetched,

    /// <summary>Read from a store that is known.</summary>
    Stored,
}
