namespace EventContracts.Schema.Compatibility;

/// <summary>What producers write and consumers read.</summary>
public enum CompatibilityPolicy
{
    /// <summary>Producers write only members that the schema declares, consumers ignore members that they do not know: what generated code does.</summary>
    Event,

    /// <summary>Producers write whatever is valid, consumers accept only what is valid: for consumers that validate.</summary>
    Strict,
}
