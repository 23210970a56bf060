using System.Collections.Immutable;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What a contract does to one of its released versions.</summary>
internal sealed record VersionFinding(CompatibilityFinding Finding, ReleasedFile Released, SchemaFile File, ContractMetadata Contract)
{
    /// <summary>What the change is, for those who accept it.</summary>
    public BreakIdentity Change { get; } = BreakIdentity.Of(Finding, File);

    /// <summary>Event, both versions, place, what is wrong, an event that shows it.</summary>
    public string[] Arguments =>
    [
        Contract.Type,
        Released.Version,
        Contract.Version,
        "#" + Finding.New.Pointer,
        Finding.Message,
        Example,
    ];

    /// <summary>For the code fixes; see <see cref="FixProperty"/>.</summary>
    public ImmutableDictionary<string, string?> Properties => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperty.Released, Released.File.Path)
        .Add(FixProperty.OldPointer, Finding.Old.Pointer)
        .Add(FixProperty.NewPointer, Finding.New.Pointer)
        .Add(FixProperty.Path, Finding.Path)
        .Add(FixProperty.Version, Contract.Version)
        .Add(FixProperty.Change, string.Join("\n", Change.Rule, Change.Pointer, Change.From, Change.To));

    private string Example
    {
        get
        {
            if (Finding.Counterexample is null)
                return "";
            string newName = Contract.Version == Released.Version ? "the current text" : Contract.Version;
            (string writer, string reader) = (Finding.Directions & CompatibilityDirection.Backward) != 0 ? (Released.Version, newName) : (newName, Released.Version);
            return $". An event of {writer} that {reader} does not read: {JsonText.Write(Finding.Counterexample)}";
        }
    }
}
