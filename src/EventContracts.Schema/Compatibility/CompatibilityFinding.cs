using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility;

/// <summary>One cause for concern between two versions of a contract.</summary>
public sealed record CompatibilityFinding
{
    public required string RuleId { get; init; }

    public required FindingSeverity Severity { get; init; }

    /// <summary>What is wrong with which name, then what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The directions that break; none for a finding that no reader would notice.</summary>
    public CompatibilityDirection Directions { get; init; }

    /// <summary>In the new version: the changed keyword, or what is left around it.</summary>
    public required SchemaLocation New { get; init; }

    /// <summary>In the old version.</summary>
    public required SchemaLocation Old { get; init; }

    /// <summary>JSON pointer into the event; <c>*</c> stands for any member or item.</summary>
    public string Path { get; init; } = "";

    /// <summary>An event that is written and cannot be read, checked against both schemas.</summary>
    public JsonNode? Counterexample { get; init; }

    public override string ToString() =>
        $"{RuleId} {Severity} {New.Pointer} (was {Old.Pointer}): {Message}" + (Counterexample is null ? "" : " e.g. " + JsonText.Write(Counterexample));
}
