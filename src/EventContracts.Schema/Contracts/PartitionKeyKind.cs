namespace EventContracts.Schema.Contracts;

/// <summary>What a contract says about its partitioning.</summary>
public enum PartitionKeyKind
{
    /// <summary>Nothing.</summary>
    Unstated,

    /// <summary>That it has no key, on purpose.</summary>
    None,

    /// <summary>One or more properties.</summary>
    Pointers,
}
