using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Contracts;

/// <summary>The contracts of a folder and, apart from them, the released versions below it.</summary>
internal sealed class ContractFolder
{
    private ContractFolder(IReadOnlyList<Contract> contracts, IReadOnlyList<Contract> released, AcceptedFiles accepted)
    {
        Contracts = contracts;
        Released = released;
        Accepted = accepted;
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>By type, then by version, oldest first.</summary>
    public IReadOnlyList<Contract> Released { get; }

    public AcceptedFiles Accepted { get; }

    /// <param name="texts">The files, by their paths below the folder.</param>
    /// <param name="folder">What to put before those paths in messages.</param>
    /// <param name="named">A file that somebody asks about by its name: a contract, whatever it looks like.</param>
    public static ContractFolder Read(IReadOnlyList<SourceText> texts, string folder, string? named = null)
    {
        string prefix = Prefix(folder);
        SchemaFile[] files =
        [
            .. texts.Where(text => !AcceptedFiles.IsAccepted(text.Path))
                .Select(text => SchemaFile.Parse(prefix + text.Path, text.Text, Role(text.Path, named))).Where(file => file.IsContractFile),
        ];
        // Each released version is a world of its own: two versions may well have one $id.
        ReleasedFile[] versions = [.. files.Where(file => file.Role == SchemaFileRole.Released).Select(ReleasedFile.Read)];
        IEnumerable<SchemaFile> current = files.Where(file => file.Role != SchemaFileRole.Released);
        FileDamage.ThrowIfAny(current.Where(file => named is null || file.Role == SchemaFileRole.Event), versions);
        SchemaSet set = SchemaSet.Create(current);
        EventFiles events = EventFiles.Of(set);
        Contract[] contracts =
        [
            .. set.Files.Select(file => Contract.Of(file.Path[prefix.Length..], set, file))
                .Where(contract => events.Contains(contract.File, contract.Metadata)),
        ];
        ReleasedHistory history = ReleasedHistory.Of(versions);
        Contract[] released =
        [
            .. history.Types.Order(StringComparer.Ordinal).SelectMany(history.Versions)
                .Select(version => Contract.Of(version.File.Path[prefix.Length..], version.Set, version.File)),
        ];
        return new ContractFolder(contracts, released, AcceptedFiles.Read(texts, prefix));
    }

    private static SchemaFileRole Role(string path, string? named) =>
        path == named ? SchemaFileRole.Event : ReleasedPath.IsReleased(path) ? SchemaFileRole.Released : SchemaFileRole.Auto;

    private static string Prefix(string folder)
    {
        string path = folder.Replace('\\', '/').TrimEnd('/');
        return path is "." ? "" : path + "/";
    }
}
