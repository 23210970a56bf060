namespace EventContracts.Schema.Compatibility;

/// <summary>What a mode means.</summary>
public static class CompatibilityModes
{
    /// <summary>The words of <c>x-event.compatibility</c>; anything else is the default, BACKWARD.</summary>
    public static CompatibilityMode Parse(string word) => word.ToUpperInvariant() switch
    {
        "NONE" => CompatibilityMode.None,
        "FORWARD" => CompatibilityMode.Forward,
        "FULL" => CompatibilityMode.Full,
        "BACKWARD_TRANSITIVE" => CompatibilityMode.BackwardTransitive,
        "FORWARD_TRANSITIVE" => CompatibilityMode.ForwardTransitive,
        "FULL_TRANSITIVE" => CompatibilityMode.FullTransitive,
        _ => CompatibilityMode.Backward,
    };

    /// <summary>The directions that must hold.</summary>
    public static CompatibilityDirection Directions(this CompatibilityMode mode) => mode switch
    {
        CompatibilityMode.None => CompatibilityDirection.None,
        CompatibilityMode.Backward or CompatibilityMode.BackwardTransitive => CompatibilityDirection.Backward,
        CompatibilityMode.Forward or CompatibilityMode.ForwardTransitive => CompatibilityDirection.Forward,
        _ => CompatibilityDirection.Both,
    };

    /// <summary>Against every released version rather than the last one.</summary>
    public static bool IsTransitive(this CompatibilityMode mode) =>
        mode is CompatibilityMode.BackwardTransitive or CompatibilityMode.ForwardTransitive or CompatibilityMode.FullTransitive;
}
