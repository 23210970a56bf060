namespace EventContracts.Schema.Documents;

/// <summary>What the project says a file is.</summary>
public enum SchemaFileRole
{
    /// <summary>Not said: the name and the content decide.</summary>
    Auto,

    /// <summary>An event contract, whatever its name.</summary>
    Event,

    /// <summary>Definitions that contracts refer to, no event of its own.</summary>
    Shared,

    /// <summary>An immutable copy of a released version.</summary>
    Released,
}
