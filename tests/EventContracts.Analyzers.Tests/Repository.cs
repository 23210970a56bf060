using System;
using System.IO;

namespace EventContracts.Analyzers.Tests;

/// <summary>Files of this repository that tests look at.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    public static string RulePages { get; } = Path.Combine(Root, "docs", "rules");

    private static string Find()
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "EventContracts.Gen.sln")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }
}
