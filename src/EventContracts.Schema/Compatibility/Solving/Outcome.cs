using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Whether a value satisfies a formula: a value that does, proof that none does, or neither and why.</summary>
internal sealed record Outcome(JsonNode? Witness, string? Reason)
{
    /// <summary>No value does.</summary>
    public static Outcome Empty { get; } = new(null, null);

    public static Outcome BudgetSpent { get; } = Unknown("the schemas are too large or too entangled to be compared within the step budget");

    public bool IsEmpty => Witness is null && Reason is null;

    public bool IsFound => Witness is not null;

    public bool IsUnknown => Reason is not null;

    public static Outcome Found(JsonNode witness) => new(witness, null);

    public static Outcome Unknown(string reason) => new(null, reason);
}
