using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>The breaks that are made on purpose, of all events of a project.</summary>
internal sealed class Acceptances
{
    private readonly IReadOnlyDictionary<AdditionalText, AcceptedBreaks> files;
    private readonly ILookup<string, AcceptedBreaks> byType;

    public Acceptances(IReadOnlyDictionary<AdditionalText, AcceptedBreaks> files)
    {
        this.files = files;
        byType = files.Values.OrderBy(file => file.File.Path, StringComparer.Ordinal).ToLookup(file => file.Type, StringComparer.Ordinal);
    }

    public AcceptedBreaks? Find(AdditionalText file) => files.TryGetValue(file, out AcceptedBreaks? found) ? found : null;

    /// <summary>The entry for a change of an event.</summary>
    public AcceptedBreak? Find(string type, BreakIdentity change) =>
        byType[type].Select(file => file.Find(change)).FirstOrDefault(entry => entry is not null);

    /// <summary>
    /// Entries of a file that accept nothing: neither what is found now, nor what a version did that is released. An
    /// event without a readable contract says nothing of them.
    /// </summary>
    public IEnumerable<AcceptedBreak> Unused(AcceptedBreaks file, CompatibilityProject project, CancellationToken cancellation)
    {
        ContractFile[] contracts = [.. project.ContractsOf(file.Type)];
        if (contracts.Length == 0)
            return [];
        var used = new HashSet<AcceptedBreak>(contracts
            .SelectMany(contract => project.Compare(contract, cancellation).Select(found => Find(file.Type, found.Change))).OfType<AcceptedBreak>());
        var released = new HashSet<string>(project.History.Versions(file.Type).Select(version => version.Version), StringComparer.Ordinal);
        return file.Entries.Where(entry => !used.Contains(entry) && !released.Contains(entry.Version));
    }
}
