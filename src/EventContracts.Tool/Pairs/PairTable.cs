using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Pairs;

/// <summary>A table of schema pairs, one row of JSON for each line; the answers come in the same order.</summary>
internal static class PairTable
{
    /// <summary>Lazy, so that a long table needs the memory of one row. Blank lines are no rows.</summary>
    public static IEnumerable<PairResult> Check(IEnumerable<string> lines, CompatibilityOptions options, IJudge judge) =>
        lines.Select((text, at) => (text, Number: at + 1)).Where(line => !string.IsNullOrWhiteSpace(line.text))
            .Select(line => Check(line.text, line.Number, options, judge));

    public static int Run(string path, TextWriter output, CompatibilityOptions options, IJudge judge)
    {
        int exitCode = ExitCode.Fine;
        foreach (PairResult result in Check(File.ReadLines(path), options, judge))
        {
            output.WriteLine(result.Write());
            if (result.Verdict == PairResult.Broken)
                exitCode = ExitCode.Breaking;
            else if (result.Verdict == PairResult.Error && exitCode == ExitCode.Fine)
                exitCode = ExitCode.Usage;
        }
        return exitCode;
    }

    private static PairResult Check(string text, int number, CompatibilityOptions options, IJudge judge)
    {
        PairRow row = PairRow.Parse(text);
        if (row.Problem is not null)
            return PairResult.Failed(row.Id, $"line {number}: {row.Problem}");
        try
        {
            return PairResult.Of(row.Id, judge.Check(row.Original!, row.Update!, options));
        }
        // The checker does not throw; should it, one row must not cost the answers of all others.
        catch (Exception problem)
        {
            return PairResult.Failed(row.Id, $"line {number}: {problem.GetType().Name}: {problem.Message}");
        }
    }
}
