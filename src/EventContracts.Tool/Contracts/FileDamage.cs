using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Contracts;

/// <summary>Files that cannot be compared: contracts that are no JSON, released versions that are damaged or say that they are another.</summary>
internal static class FileDamage
{
    /// <summary>Names every damaged file at once, each with line and column.</summary>
    public static void ThrowIfAny(IEnumerable<SchemaFile> contracts, IEnumerable<ReleasedFile> released)
    {
        string[] lines =
        [
            .. contracts.Where(file => file.Root is null).Select(file => Describe(file, Damage(file))),
            .. released.Where(version => version.IsEdited).Select(version => Describe(version.File, Edited(version))),
            .. released.SelectMany(version =>
                version.Faults.Select(fault => Describe(version.File, fault) + " A released version never changes: restore it from version control.")),
        ];
        if (lines.Length > 0)
            throw ToolException.Usage(string.Join("\n", lines));
    }

    public static string Describe(SchemaProblem problem) => Describe(problem.File, (problem.Span, problem.Message));

    private static (TextSpan, string) Damage(SchemaFile file) => MergeConflict.Find(file.Text) is { } conflict
        ? (conflict, "A merge conflict is left in it.")
        : (file.Problems[0].Span, file.Problems[0].Message);

    private static (TextSpan, string) Edited(ReleasedFile version)
    {
        string name = $"{version.Type} {version.Version}";
        string message = name + " is not what was released: its content does not belong to its seal. Restore it from version control.";
        return (version.File.Root!.FindMember(ReleaseSeal.Keyword)!.Value.Span, message);
    }

    private static string Describe(SchemaFile file, (TextSpan Span, string Message) damage)
    {
        (int line, int column) = file.LineColumn(damage.Span.Start);
        return $"{file.Path}({line + 1},{column + 1}): error: {damage.Message}";
    }
}
