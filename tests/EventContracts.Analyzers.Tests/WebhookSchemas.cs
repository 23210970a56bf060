using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Schemas;
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

    /// <summary>Suggestions, each of them true: no webhook has an event id (it travels in a header), none states a key, and objects are closed.</summary>
    [SkippableFact]
    public async Task TheSuggestionsAreOfThreeKinds()
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(Corpora.Files("github-webhooks/payload-schemas"));

        var counts = found.GroupBy(one => one.Id).ToDictionary(same => same.Key, same => same.Count());
        Assert.Equal(["EVC0007", "EVC0008", "EVC0011"], counts.Keys.Order());
    }
}
