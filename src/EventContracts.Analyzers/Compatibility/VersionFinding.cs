using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What a contract does to one of its released versions.</summary>
internal sealed record VersionFinding(CompatibilityFinding Finding, ReleasedFile Released, ContractMetadata Contract)
{
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
