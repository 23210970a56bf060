namespace EventContracts.Schema.Compatibility;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    Info,
    Warning,
    Error,
}
