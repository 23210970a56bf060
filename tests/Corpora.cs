using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace EventContracts;

/// <summary>Third-party test data beside the checkout. It is not part of the repository: without it the tests that need it skip.</summary>
internal static class Corpora
{
    public static string Folder(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "corpora", name);
            if (Path.Exists(folder))
                return folder;
        }
        throw new SkipException($"The corpus '{name}' is not beside this checkout (shared/corpora/{name}).");
    }

    public static IReadOnlyList<(string Path, string Text)> Files(string name)
    {
        string folder = Folder(name);
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }
}
