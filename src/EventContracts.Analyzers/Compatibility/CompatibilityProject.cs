using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>The contracts of a compilation and their released versions, each compared once for as long as neither changes.</summary>
internal sealed class CompatibilityProject
{
    private readonly ReleasedVersions released;
    private readonly ContractMatches matches;
    private readonly CompatibilityOptions options;
    private readonly Lazy<IReadOnlyList<ContractFile>> events;
    private readonly Lazy<ISet<string>> gone;
    private readonly Func<SourceText, LastResult<IReadOnlyList<VersionFinding>>> remembered;
    private readonly Action<string>? compared;

    public CompatibilityProject(
        SchemaProject current,
        ReleasedVersions released,
        CompatibilityOptions options,
        Func<SourceText, LastResult<IReadOnlyList<VersionFinding>>> remembered,
        Action<string>? compared = null)
    {
        this.remembered = remembered;
        this.compared = compared;
        Current = current;
        this.released = released;
        this.options = options;
        matches = new ContractMatches(current, History);
        events = new(() => [.. current.Events]);
        gone = new(matches.Gone);
    }

    public SchemaProject Current { get; }

    public ReleasedHistory History => released.History;

    public Acceptances Accepted => released.Accepted;

    /// <summary>How the project lists the path of a released file.</summary>
    public IReadOnlyDictionary<string, string> Paths => released.Paths;

    public static bool IsReleased(AdditionalText file, AnalyzerOptions options) =>
        SchemaProject.IsCandidate(file) && SchemaProject.Role(file, options) == SchemaFileRole.Released;

    public ReleasedFile? FindReleased(AdditionalText file) => released.Find(file);

    /// <summary>It is the last version of an event that no contract describes any more.</summary>
    public bool IsLastOfGone(ReleasedFile file) =>
        gone.Value.Contains(file.Type) && ReferenceEquals(History.Versions(file.Type).Last(), file);

    public bool IsNew(ContractFile contract) => events.Value.Contains(contract) && contract.Metadata.IsStated && matches.Versions(contract).Count == 0;

    /// <summary>What is to be said in one file: by its own contract, and by those that refer to it.</summary>
    public IEnumerable<VersionFinding> In(ContractFile file, CancellationToken cancellation)
    {
        IEnumerable<ContractFile> speakers = Current.IsReferenced(file) ? events.Value : events.Value.Where(contract => ReferenceEquals(contract, file));
        return speakers.SelectMany(contract => Compare(contract, cancellation).Where(found => Accepted.Find(found.Released.Type, found.Change) is null))
            .Where(found => ReferenceEquals(found.Finding.New.File, file.File))
            .GroupBy(found => (found.Finding.RuleId, found.Finding.New, found.Finding.Message)).Select(same => same.First());
    }

    /// <summary>The contracts that were released under a type.</summary>
    public IEnumerable<ContractFile> ContractsOf(string type) => events.Value.Where(contract => matches.TypeFor(contract.Metadata) == type);

    /// <summary>What a contract does to its released versions, accepted or not.</summary>
    public IReadOnlyList<VersionFinding> Compare(ContractFile contract, CancellationToken cancellation)
    {
        IReadOnlyList<ReleasedFile> versions = matches.Versions(contract);
        if (versions.Count == 0 || Current.TextOf(contract).GetText(cancellation) is not { } text)
            return [];
        CompatibilityOptions asked = OptionsFor(contract);
        return remembered(text).Of(ContractComparison.Inputs(contract, Current.Set, versions, asked), () =>
        {
            compared?.Invoke(contract.Metadata.Type);
            return ContractComparison.Of(contract, Current.Set, versions, asked, cancellation);
        });
    }

    private CompatibilityOptions OptionsFor(ContractFile contract) =>
        contract.Metadata.States(MetadataKey.Compatibility) ? options with { Mode = CompatibilityModes.Parse(contract.Metadata.Compatibility) } : options;

    /// <summary>What is to be said of a contract that is gone.</summary>
    public IEnumerable<CompatibilityFinding> CheckRemoved(ReleasedFile file) =>
        CompatibilityChecker.CheckRemoved(SchemaVersion.Of(file.Set, file.File), options).Findings
            .Where(finding => Accepted.Find(file.Type, BreakIdentity.Of(finding, file.File)) is null);
}
