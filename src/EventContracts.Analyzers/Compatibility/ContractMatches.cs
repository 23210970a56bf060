using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Contracts;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>Which released versions belong to which contract: those of its type; else of an earlier type that it names; else of the same <c>$id</c>.</summary>
internal sealed class ContractMatches(SchemaProject current, ReleasedHistory history)
{
    private readonly Lazy<ILookup<string, string>> typesById = new(() => history.Types.OrderBy(type => type, StringComparer.Ordinal)
        .SelectMany(type => history.Versions(type).Where(file => file.Metadata.Id is not null).Select(file => (Id: file.Metadata.Id!, Type: type)))
        .ToLookup(one => one.Id, one => one.Type, StringComparer.Ordinal));

    /// <summary>Oldest first. A new major version is another contract for its consumers and starts afresh.</summary>
    public IReadOnlyList<ReleasedFile> Versions(ContractFile contract) =>
        TypeFor(contract.Metadata) is { } type ? [.. history.Versions(type).Where(file => file.Major == contract.Metadata.Major)] : [];

    /// <summary>Released events that no file of the project has any more. None while a file cannot be read, which may be the one.</summary>
    public ISet<string> Gone()
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        if (!current.Files.All(file => file.IsReadable))
            return gone;
        gone.UnionWith(history.Types);
        foreach (ContractFile file in current.Files)
        {
            if (TypeFor(file.Metadata) is { } type)
                gone.Remove(type);
            gone.ExceptWith(file.Metadata.Aliases);
        }
        return gone;
    }

    /// <summary>Under which type the contract was released, if it was.</summary>
    public string? TypeFor(ContractMetadata contract) =>
        new[] { contract.Type }.Concat(contract.Aliases).FirstOrDefault(type => history.Versions(type).Count > 0)
        ?? (contract.Id is { } id ? typesById.Value[id].FirstOrDefault() : null);
}
