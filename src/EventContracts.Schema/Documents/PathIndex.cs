using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>Files by path, and by the end of their path.</summary>
internal sealed class PathIndex
{
    private readonly Dictionary<string, SchemaFile> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SchemaFile>> byName = new(StringComparer.Ordinal);

    public PathIndex(IReadOnlyList<SchemaFile> files)
    {
        foreach (SchemaFile file in files)
        {
            byPath[PathSegments.RemoveDots(file.Path)] = file;
            if (!byName.TryGetValue(file.FileName, out List<SchemaFile> sameName))
                byName.Add(file.FileName, sameName = []);
            sameName.Add(file);
        }
    }

    /// <summary>The file at a path relative to another file (or at an absolute one).</summary>
    public SchemaFile? Relative(SchemaFile from, string reference)
    {
        string path = IsRooted(reference) ? reference : PathSegments.DirectoryOf(from.Path) + reference;
        return byPath.TryGetValue(PathSegments.RemoveDots(path), out SchemaFile file) ? file : null;
    }

    /// <summary>All files whose path ends in these segments.</summary>
    public IReadOnlyList<SchemaFile> EndingIn(string path)
    {
        string ending = PathSegments.RemoveDots(path).TrimStart('/');
        bool isBelow = ending.Length > 0 && !ending.StartsWith("..", StringComparison.Ordinal);
        if (!isBelow || !byName.TryGetValue(PathSegments.LastOf(ending), out List<SchemaFile> sameName))
            return [];
        return sameName.FindAll(file => file.Path == ending || file.Path.EndsWith("/" + ending, StringComparison.Ordinal));
    }

    private static bool IsRooted(string path) => path[0] == '/' || (path.Length > 1 && path[1] == ':');
}
