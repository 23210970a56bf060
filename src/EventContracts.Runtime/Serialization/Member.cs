namespace EventContracts.Serialization;

/// <summary>One declared member.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether every object has it.</param>
public readonly record struct Member(string Name, Wire Kind, bool IsRequired = true)
{
    /// <summary>The one value that it may hold, as canonical JSON; null where it is no constant.</summary>
    public string? Constant { get; init; }
}
