using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Fuzz.Stages;
using EventContracts.Fuzz.Subjects;
using EventContracts.Fuzz.Support;

namespace EventContracts.Fuzz;

/// <summary>The generated codec against System.Text.Json, with every input and output beside an inaccessible page.</summary>
public static class FuzzRun
{
    /// <summary>Runs all stages.</summary>
    /// <param name="options">How much.</param>
    /// <param name="progress">Told what a stage has done.</param>
    /// <returns>What went wrong: a line for each kind, with its first input; none if all is well.</returns>
    public static IReadOnlyList<string> Run(FuzzOptions options, Action<string> progress)
    {
        Subject[] subjects = [new UserSubject(), new OrderSubject(), new KindsSubject()];
        var findings = new Findings();
        var draw = new Draw(options.Seed);
        using var input = new Guarded();
        using var output = new Guarded();

        // One case in twenty is a whole event: it costs as much as a hundred texts.
        int events = options.Cases / 20;
        new TextStage(input, output, findings).Run(options.Cases - events, draw.Random);
        progress($"{options.Cases - events:N0} texts");
        new EventStage(input, output, findings).Run(events, draw, subjects);
        progress($"{events:N0} events");
        new NumberStage(input, findings).Run(options.Numbers, draw);
        progress($"{options.Numbers:N0} each of doubles, decimals, instants");

        var hostile = new HostileStage(input, output, findings);
        hostile.Run(options.Payloads, options.Mutations, draw, subjects);
        hostile.Garbage(options.Garbage, draw, subjects);
        progress($"{hostile.Judged:N0} damaged inputs, of which {hostile.Accepted:N0} are events");
#if GITHUB
        if (options.GithubMutations > 0)
        {
            var github = new Github.GithubStage(input, output, findings);
            github.Run(options.GithubMutations, draw.Random);
            progress($"{github.Judged:N0} damaged examples of GitHub, of which {github.Accepted:N0} are events");
        }
#endif
        var nesting = new NestingStage(input, output, findings);
        foreach (Subject subject in subjects)
            nesting.Run(draw, subject);
        nesting.Tree(draw, subjects[2]);
        return [.. findings.Lines.Order(StringComparer.Ordinal)];
    }
}
