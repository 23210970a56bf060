using System;
using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using EventContracts.Tool.Checks;
using Spectre.Console;

namespace EventContracts.Tool.Reports;

/// <summary>The changes between two versions, compared in both directions, as a table for people.</summary>
internal sealed class DiffTable(ContractCheck check, CompatibilityMode promised)
{
    // Without a terminal there is no width to ask for.
    private const int FileWidth = 140;

    public bool IsBreaking => check.Findings.Any(IsPromised);

    public void Write(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = FileWidth;
        console.WriteLine(check.Name);
        if (check.Findings.Count > 0)
            console.Write(Rows());
        console.WriteLine(Advice());
    }

    private Table Rows()
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Where", "Rule", "Breaks", "What, and what to do");
        foreach (CompatibilityFinding finding in check.Findings)
        {
            string example = finding.Counterexample is null ? "" : "\ne.g. " + JsonText.Write(finding.Counterexample);
            table.AddRow(
                new Text(finding.New.Pointer.Length == 0 ? "(root)" : finding.New.Pointer),
                new Text(finding.RuleId, new Style(IsPromised(finding) ? Color.Red : Color.Yellow)),
                new Text(Broken(finding.Directions)),
                new Text(finding.Message + "." + example));
        }
        return table;
    }

    private static string Broken(CompatibilityDirection directions) => directions switch
    {
        CompatibilityDirection.Backward => "new consumers",
        CompatibilityDirection.Forward => "old consumers",
        CompatibilityDirection.Both => "new and old consumers",
        _ => "",
    };

    private string Advice()
    {
        int major = check.Old.Metadata.Major, minor = check.Old.Metadata.Minor;
        if (promised == CompatibilityMode.None)
            return "Nothing is promised.";
        if (IsBreaking)
            return $"Breaks what {Word(promised)} promises. Undo it, or release it as {major + 1}.0 beside {major}.{minor}.";
        return check.Old.File.Fingerprint == check.New!.File.Fingerprint
            ? "The same schema."
            : $"Keeps what {Word(promised)} promises: a minor version, {major}.{minor + 1}, will do.";
    }

    // An error without a direction concerns identity or data that is lost: it counts whatever is promised.
    private bool IsPromised(CompatibilityFinding finding) => promised != CompatibilityMode.None && finding.Severity == FindingSeverity.Error
        && (finding.Directions == CompatibilityDirection.None || (finding.Directions & promised.Directions()) != 0);

    private static string Word(CompatibilityMode mode) =>
        string.Concat(mode.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
