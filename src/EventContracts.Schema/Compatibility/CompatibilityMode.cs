namespace EventContracts.Schema.Compatibility;

/// <summary>Which directions a contract promises, and over how many versions.</summary>
public enum CompatibilityMode
{
    /// <summary>Nothing is promised.</summary>
    None,

    /// <summary>Consumers may be upgraded first.</summary>
    Backward,

    /// <summary>Producers may be upgraded first.</summary>
    Forward,

    /// <summary>Either may.</summary>
    Full,

    BackwardTransitive,
    ForwardTransitive,
    FullTransitive,
}
