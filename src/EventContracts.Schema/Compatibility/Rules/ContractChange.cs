using System.Collections.Generic;
using System.Threading;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Two versions of a contract with all that rules look at.</summary>
internal sealed class ContractChange
{
    // Annotations are compared place by place; a schema that unfolds into more than this has its first places compared. Counted in assertions.
    private const int PairBudget = 100_000;

    private readonly CancellationToken cancellation;
    private IReadOnlyList<PlacePair>? pairs;

    public ContractChange(SchemaVersion oldVersion, SchemaVersion newVersion, CompatibilityOptions options, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Old = oldVersion;
        New = newVersion;
        Options = options;
        OldMetadata = ContractMetadataReader.Read(oldVersion.Set, oldVersion.Root.File, oldVersion.Root).Metadata;
        NewMetadata = ContractMetadataReader.Read(newVersion.Set, newVersion.Root.File, newVersion.Root).Metadata;
    }

    public SchemaVersion Old { get; }

    public SchemaVersion New { get; }

    public CompatibilityOptions Options { get; }

    public ContractMetadata OldMetadata { get; }

    public ContractMetadata NewMetadata { get; }

    public ReaderCapabilities OldReader => Options.UsesRecordedReaders ? OldMetadata.Reader : Options.OldReader;

    public ReaderCapabilities NewReader => Options.UsesRecordedReaders ? NewMetadata.Reader : Options.NewReader;

    public SchemaLocation OldRoot => new(Old.Root.File, Old.Root.Pointer);

    public SchemaLocation NewRoot => new(New.Root.File, New.Root.Pointer);

    /// <summary>The places of an event that both versions speak of.</summary>
    public IReadOnlyList<PlacePair> Pairs => pairs ??= PlacePairs.Of(Term(Old), Term(New), new StepBudget(PairBudget, cancellation));

    private SchemaTerm Term(SchemaVersion version)
    {
        var universe = new Universe(new StepBudget(int.MaxValue, cancellation));
        return new SchemaLanguage(universe, version.Set, LanguageRole.Exact, ReaderCapabilities.None).Term(version.Root);
    }
}
