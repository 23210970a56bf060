using System.Collections.Generic;

namespace EventContracts.Corpus;

/// <summary>What came of a folder of schemas and its instances.</summary>
public sealed record RoundTripSummary
{
    public required int Schemas { get; init; }
    public required int TypedWholly { get; init; }

    /// <summary>How many schemas <see cref="TypedPartly"/> names.</summary>
    public required int TypedInPart { get; init; }
    public required IReadOnlyList<UntypedPart> TypedPartly { get; init; }
    public required IReadOnlyList<RefusedSchema> Refused { get; init; }

    /// <summary>Schemas that became no type of their own: they describe no value, only definitions for others.</summary>
    public required IReadOnlyList<string> DefinitionsOnly { get; init; }

    /// <summary>Errors and warnings of the compiler, and exceptions of the generator.</summary>
    public required IReadOnlyList<string> CompileErrors { get; init; }
    public required long GeneratedBytes { get; init; }
    public required int GeneratedFiles { get; init; }
    public required int Instances { get; init; }
    public required int Equal { get; init; }
    public required IReadOnlyList<Difference> Different { get; init; }
    public required IReadOnlyList<UnreadInstance> Unread { get; init; }
    public required int ViewEqual { get; init; }
    public required IReadOnlyList<Difference> ViewDifferent { get; init; }

    /// <summary>Instances whose schema is not there.</summary>
    public required IReadOnlyList<string> WithoutSchema { get; init; }

    /// <summary>Files among the schemas that are something else.</summary>
    public required IReadOnlyList<string> NotSchemas { get; init; }

    public required double GenerateSeconds { get; init; }
    public required double CompileSeconds { get; init; }
    public required double Seconds { get; init; }
}

public sealed record UntypedPart(string Schema, string Pointer, string Reason);

public sealed record RefusedSchema(string Schema, string Reason);

public sealed record Difference(string Instance, string Pointer, string Expected, string Actual);

public sealed record UnreadInstance(string Instance, string Pointer, long Offset, string Reason);
