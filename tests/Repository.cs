using System;
using System.IO;

namespace EventContracts;

/// <summary>Files of this repository that tests look at.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string RulePages { get; } = Path.Combine(Root, "docs", "rules");

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "EventContracts.Gen.sln")))
                return at.FullName;
        }
        throw new DirectoryNotFoundException("The repository is not above the folder of the tests.");
    }
}
