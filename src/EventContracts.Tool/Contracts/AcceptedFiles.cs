using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Contracts;

/// <summary>Breaks that are made on purpose, of every event below a folder.</summary>
internal sealed class AcceptedFiles
{
    private readonly ILookup<string, AcceptedBreaks> byType;

    private AcceptedFiles(IEnumerable<AcceptedBreaks> files) => byType = files.ToLookup(file => file.Type, StringComparer.Ordinal);

    public static bool IsAccepted(string path) => ReleasedPath.IsReleased(path) && AcceptedBreaks.IsAccepted(path);

    /// <summary>Reads those among some files; a faulty one accepts nothing and is no reason to go on.</summary>
    public static AcceptedFiles Read(IEnumerable<SourceText> texts, string prefix)
    {
        AcceptedBreaks[] files =
        [
            .. texts.Where(text => IsAccepted(text.Path))
                .Select(text => AcceptedBreaks.Read(SchemaFile.Parse(prefix + text.Path, text.Text))),
        ];
        string[] lines = [.. files.SelectMany(file => file.Faults.Select(fault => Line(file.File, fault.Span, fault.Message)))];
        return lines.Length == 0 ? new AcceptedFiles(files) : throw ToolException.Usage(string.Join("\n", lines));
    }

    /// <summary>A report without what is accepted.</summary>
    public CompatibilityReport Apply(CompatibilityReport report, string type, SchemaFile contract) =>
        report with { Findings = [.. report.Findings.Where(finding => !byType[type].Any(file => file.Find(BreakIdentity.Of(finding, contract)) is not null))] };

    private static string Line(SchemaFile file, TextSpan span, string message)
    {
        (int line, int column) = file.LineColumn(span.Start);
        return $"{file.Path}({line + 1},{column + 1}): error EVC1006: {message}.";
    }
}
