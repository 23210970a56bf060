using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>What the analyzer says of a handler is what happens to it when it is crashed and delivered again at every step.</summary>
public sealed partial class Semantics
{
    private const int Batch = 250;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AVerdictIsWhatCrashesAndRedeliveriesShow(int seed)
    {
        var random = new Random(seed);
        int judged = 0, doubled = 0, lost = 0, safe = 0;
        for (int batch = 0; batch < 12; batch++)
        {
            (IReadOnlyList<Statement> Body, RandomHandler Made)[] programs = [.. Enumerable.Range(0, Batch).Select(_ => Make(random))];
            string[] sources = [.. programs.Select((program, i) => StatementWriter.Write(program.Body, i))];
            Dictionary<(int Handler, int Effect), string> found = await AnalyzeAsync(sources);
            for (int i = 0; i < Batch; i++)
            {
                RandomHandler made = programs[i].Made;
                (bool[] isDoubled, bool[] isLost, bool[] ran, int marks) = CrashingInterpreter.Run(programs[i].Body, made);
                // Behind a mark that is always made a guard always returns, which no order of statements tells: a mark that is never made makes no sense.
                if (marks < made.Marks)
                    continue;
                judged++;
                for (int effect = 0; effect < isDoubled.Length; effect++)
                {
                    string said = found.GetValueOrDefault((i, effect), "");
                    // In the same way an effect may never run.
                    if (!ran[effect] || (said == "lost" && made.InCatch.Contains(effect)))
                        continue;
                    bool agrees = said switch { "doubled" => isDoubled[effect], "lost" => isLost[effect], _ => !isDoubled[effect] && !isLost[effect] };
                    Assert.True(agrees, $"Effect {effect}: said '{said}', doubled {isDoubled[effect]}, lost {isLost[effect]}\n{sources[i]}");
                    _ = said switch { "doubled" => doubled++, "lost" => lost++, _ => safe++ };
                }
            }
        }
        // Ten thousand programs in all, and all three verdicts often enough to mean something.
        Assert.True(judged >= 2_500 && doubled > 1_000 && lost > 200 && safe > 1_000, $"{judged} programs: {doubled} doubled, {lost} lost, {safe} safe");
    }

    private static (IReadOnlyList<Statement> Body, RandomHandler Made) Make(Random random)
    {
        var made = new RandomHandler(random);
        return (made.Body(), made);
    }

    private static async Task<Dictionary<(int Handler, int Effect), string>> AnalyzeAsync(string[] sources)
    {
        var run = new HandlerRun();
        IReadOnlyList<Diagnostic> diagnostics = await run.DiagnosticsAsync(run.Compile(sources.Select(source => HandlerSource.Usings + source).ToArray()));
        var found = new Dictionary<(int, int), string>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Id is not ("EVC2001" or "EVC2002" or "EVC2003"))
                continue;
            int handler = int.Parse(diagnostic.Location.SourceTree!.FilePath[4..^3], CultureInfo.InvariantCulture);
            string place = (await diagnostic.Location.SourceTree.GetTextAsync()).ToString(diagnostic.Location.SourceSpan);
            found[(handler, int.Parse(Number().Match(place).Groups[1].Value, CultureInfo.InvariantCulture))] = diagnostic.Id == "EVC2003" ? "lost" : "doubled";
        }
        return found;
    }

    [GeneratedRegex(@"(?:AddAsync\(|Helper)(\d+)")]
    private static partial Regex Number();
}
