using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>The pages show changes as diffs: what stands under "Bad" is reported under the page's id, what stands under "Good" is not.</summary>
public sealed class RulePages
{
    private static readonly Dictionary<string, string> Options = new() { ["eventcontracts.compatibility"] = "FULL", ["eventcontracts.compare_generated_code"] = "true" };

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Repository.RulePages, "EVC1*.md").Where(path => File.ReadAllText(path).Contains("```diff")).Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AnExampleIsWhatItSaysToBe(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.RulePages, id + ".md"));
        Dictionary<string, string> options = new(Options);
        if (page.Contains("compatibility_policy = strict", StringComparison.Ordinal))
            options["eventcontracts.compatibility_policy"] = "strict";
        string[] diffs = [.. page.Split("```diff\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

        Assert.Equal(2, diffs.Length);
        IReadOnlyList<Diagnostic> bad = await Compare(options, diffs[0]), good = await Compare(options, diffs[1]);
        Assert.True(bad.Any(one => one.Id == id), "Bad: " + string.Join("\n", bad));
        Assert.True(good.All(one => one.Id != id), "Good: " + string.Join("\n", good));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Compare(Dictionary<string, string> options, string diff) =>
        await VersionRun.Of(options, ("contracts/released/event/1.0.json", Side(diff, '-')), ("event.schema.json", Side(diff, '+')));

    private static string Side(string diff, char mark) => string.Join("\n", diff.Split('\n').Where(line => line.Length > 0 && (line[0] == ' ' || line[0] == mark)).Select(line => line[1..]));
}
