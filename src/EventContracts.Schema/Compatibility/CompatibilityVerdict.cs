using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility;

/// <summary>Whether everything that is written can be read. <see cref="IsBroken"/> always has the counterexample that shows it.</summary>
public sealed record CompatibilityVerdict
{
    private CompatibilityVerdict()
    {
    }

    /// <summary>Proven.</summary>
    public static CompatibilityVerdict Compatible { get; } = new();

    /// <summary>An event that is written and cannot be read.</summary>
    public JsonNode? Counterexample { get; private init; }

    /// <summary>Why neither is certain.</summary>
    public string? Reason { get; private init; }

    public bool IsCompatible => Counterexample is null && Reason is null;

    public bool IsBroken => Counterexample is not null;

    public bool IsUnknown => Reason is not null && Counterexample is null;

    public static CompatibilityVerdict Broken(JsonNode counterexample) => new() { Counterexample = counterexample };

    public static CompatibilityVerdict Unknown(string reason) => new() { Reason = reason };

    public override string ToString() => IsBroken ? "Broken: " + JsonText.Write(Counterexample!) : IsUnknown ? "Unknown: " + Reason : "Compatible";
}
