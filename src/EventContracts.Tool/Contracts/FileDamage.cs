using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Contracts;

/// <summary>Files that cannot be compared because they are not JSON.</summary>
internal static class FileDamage
{
    /// <summary>Names every damaged file at once, each with line and column.</summary>
    public static void ThrowIfAny(IEnumerable<SchemaFile> files)
    {
        string[] lines = [.. files.Where(file => file.Root is null).Select(Describe)];
        if (lines.Length > 0)
            throw ToolException.Usage(string.Join("\n", lines));
    }

    private static string Describe(SchemaFile file)
    {
        (int line, int column) = file.LineColumn(file.Problems[0].Span.Start);
        string conflict = file.Text.Contains("<<<<<<< ", System.StringComparison.Ordinal) ? " The file has an unresolved merge conflict." : "";
        return $"{file.Path}({line + 1},{column + 1}): error: {file.Problems[0].Message}{conflict}";
    }
}
