using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.CodeFixes.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>GitHub's 291 webhook schemas as they are: somebody else's, and good ones.</summary>
public sealed class WebhookSchemas
{
    [SkippableFact]
    public async Task NothingIsReportedThatBuildsWouldShow()
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(Corpora.Files("github-webhooks/payload-schemas"));

        string[] shown = [.. found.Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString())];
        Assert.True(shown.Length == 0, string.Join("\n", shown.Take(50)));
    }

    /// <summary>In files of real size and layout a fix changes what it says and nothing else: at most the line that gets a comma differs.</summary>
    [SkippableTheory]
    [InlineData("Add a required 'eventId'", 2)]
    [InlineData("State that events need no order", 0)]
    [InlineData("Open it: remove \"additionalProperties\"", 2)]
    [InlineData("Closed on purpose: say \"x-extensible\": false", 1)]
    public async Task AFixLeavesTheRestOfTheFileAsItIs(string title, int changedLines)
    {
        (string id, SchemaFix fix) = title.Contains("eventId", StringComparison.Ordinal) ? ("EVC0007", (SchemaFix)new MissingEventIdFix())
            : title.Contains("order", StringComparison.Ordinal) ? ("EVC0008", new UnstatedPartitioningFix()) : ("EVC0011", new ClosedContractFix());
        int applied = 0;
        foreach ((string path, string text) in Corpora.Files("github-webhooks/payload-schemas").Where((_, i) => i % 7 == 0))
        {
            if (!(await FixRun.Titles(fix, id, text)).Contains(title))
                continue;
            string changed = await FixRun.Text(fix, id, text, title);
            string[] lost = [.. text.Split('\n').Except(changed.Split('\n'))];
            Assert.True(lost.Length <= changedLines, $"{path}: {string.Join(" | ", lost)}");
            Assert.Equal(text.EndsWith('\n'), changed.EndsWith('\n'));
            Assert.InRange(Math.Abs(changed.Split('\n').Length - text.Split('\n').Length), 0, 6);
            applied++;
        }
        Assert.InRange(applied, 20, 100);
    }

    /// <summary>Suggestions, each of them true: no webhook has an event id (it travels in a header), none states a key, and objects are closed.</summary>
    [SkippableFact]
    public async Task TheSuggestionsAreOfThreeKinds()
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(Corpora.Files("github-webhooks/payload-schemas"));

        var counts = found.GroupBy(one => one.Id).ToDictionary(same => same.Key, same => same.Count());
        Assert.Equal(["EVC0007", "EVC0008", "EVC0011"], counts.Keys.Order());
    }
}
