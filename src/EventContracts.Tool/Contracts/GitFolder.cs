using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Tool.Contracts;

/// <summary>The JSON files below a folder as they are in a commit.</summary>
internal static class GitFolder
{
    public static IReadOnlyList<SourceText> Read(string folder, string reference)
    {
        string commit = Commit(folder, reference);
        // Paths are relative to the folder, since that is where git runs.
        string listed = Git.Run(folder, "ls-tree", "-r", "-z", "--name-only", commit, "--", ".");
        return
        [
            .. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => path.EndsWith(".json", StringComparison.Ordinal))
                .Select(path => new SourceText(path, Git.Run(folder, "show", $"{commit}:./{path}"))),
        ];
    }

    private static string Commit(string folder, string reference)
    {
        try
        {
            return Git.Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}").Trim();
        }
        catch (ToolException problem)
        {
            throw ToolException.Unreachable(
                $"error: '{reference}' is no commit that git knows in '{folder}'. Fetch it first, or check the name. {problem.Message}".TrimEnd());
        }
    }
}
