using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace EventContracts.Tool.Contracts;

/// <summary>The JSON files below a folder, without what builds and packages leave there.</summary>
internal static class DiskFolder
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    public static IReadOnlyList<SourceText> Read(string folder)
    {
        var found = new List<SourceText>();
        Collect(folder, "", found);
        return found;
    }

    private static void Collect(string folder, string prefix, List<SourceText> found)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            found.Add(new SourceText(prefix + Path.GetFileName(file), File.ReadAllText(file)));
        foreach (string below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(below);
            bool isLink = new DirectoryInfo(below).LinkTarget is not null;
            if (!isLink && name[0] != '.' && Array.IndexOf(Skipped, name) < 0)
                Collect(below, prefix + name + "/", found);
        }
    }
}
