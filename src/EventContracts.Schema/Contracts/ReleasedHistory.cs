using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Contracts;

/// <summary>All released versions of a project. The same whatever the order in which the files are given.</summary>
public sealed class ReleasedHistory
{
    private readonly Dictionary<string, IReadOnlyList<ReleasedFile>> byType;

    private ReleasedHistory(IReadOnlyList<ReleasedFile> files)
    {
        Files = files;
        byType = files.Where(file => file.Faults.Count == 0)
            .GroupBy(file => file.Type, StringComparer.Ordinal).ToDictionary(type => type.Key, InOrder, StringComparer.Ordinal);
    }

    /// <summary>By path, damaged ones included.</summary>
    public IReadOnlyList<ReleasedFile> Files { get; }

    public IEnumerable<string> Types => byType.Keys;

    public static ReleasedHistory Of(IEnumerable<ReleasedFile> files) => new([.. files.OrderBy(file => file.File.Path, StringComparer.Ordinal)]);

    /// <summary>The versions of an event, oldest first; of two files for one version the first by path.</summary>
    public IReadOnlyList<ReleasedFile> Versions(string type) => byType.TryGetValue(type, out IReadOnlyList<ReleasedFile> versions) ? versions : [];

    /// <summary>The file that speaks for the version of this one: itself, unless it is a second for it.</summary>
    public ReleasedFile FirstFor(ReleasedFile file) =>
        Versions(file.Type).FirstOrDefault(one => one.Major == file.Major && one.Minor == file.Minor) ?? file;

    /// <summary>The end of the path of a version: its folder and its file.</summary>
    public static string NameFor(ContractMetadata contract) => contract.Type + "/" + contract.Version + ".json";

    /// <summary>Where a version would be released: beside those that are. Null while there are none.</summary>
    public string? PathFor(ContractMetadata contract)
    {
        foreach (ReleasedFile file in Files)
        {
            string[] segments = file.File.Path.Split('/');
            if (file.Faults.Count == 0 && segments.Length > 2)
                return string.Join("/", segments.Take(segments.Length - 2)) + "/" + NameFor(contract);
        }
        return null;
    }

    private static IReadOnlyList<ReleasedFile> InOrder(IEnumerable<ReleasedFile> files) =>
        [.. files.GroupBy(file => (file.Major, file.Minor)).OrderBy(version => version.Key).Select(version => version.First())];
}
