namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>When a rule speaks, and how loudly.</summary>
public enum RuleLevel
{
    /// <summary>An error in the directions that the mode promises, silent in others.</summary>
    ByMode,

    Error,
    Warning,
    Info,

    /// <summary>A warning where generated code counts.</summary>
    GeneratedCode,
}
