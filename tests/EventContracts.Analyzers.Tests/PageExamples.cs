using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>The code of the pages of EVC2xxx to EVC4xxx is that of samples/RuleDocs: under <c>Bad</c> the rule speaks and no other, under <c>Good</c> none does. A new page joins by being there.</summary>
public sealed partial class PageExamples
{
    private const string UpdateVariable = "UPDATE_RULE_PAGES";

    /// <summary>Rules without a fix, and those whose bad code lacks what the fix needs: an inbox, an async method; EVC4006 is not about C#.</summary>
    private static readonly string[] WithoutFix = ["EVC2006", "EVC2013", "EVC2015", "EVC2016", "EVC3008", "EVC3010", "EVC4006"];

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Repository.RulePages, "EVC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => id[3] is >= '2' and <= '4').Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task BadCodeGivesTheRuleAndGoodCodeNothing(string id)
    {
        Assert.Equal([id], (await PageSample.DiagnosticsAsync(id, "Bad")).Select(one => one.Id).Distinct());
        Assert.Empty(await PageSample.DiagnosticsAsync(id, "Good"));
    }

    /// <summary>What is offered for the bad code can be done with the real packages, and is enough.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AFixOfTheBadCodeCompilesAndIsEnough(string id)
    {
        IReadOnlyList<(string Title, IReadOnlyList<Diagnostic> Left)> made = await PageSample.FixedAsync(id);

        Assert.All(made, one => Assert.DoesNotContain(id, one.Left.Select(left => left.Id)));
        Assert.Equal(WithoutFix.Contains(id), made.Count == 0);
    }

    /// <summary>With UPDATE_RULE_PAGES=1 it writes the sample's code into the page instead.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void ThePageShowsTheSample(string id)
    {
        string path = Path.Combine(Repository.RulePages, id + ".md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int good = page.IndexOf("**Good**", StringComparison.Ordinal), end = page.IndexOf("**Configuration**", StringComparison.Ordinal);
        string shown = Shown(page[..good], id, "Bad") + Shown(page[good..end], id, "Good") + page[end..];
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, shown);
        else
            Assert.Equal(shown, page);
    }

    /// <summary>A part of the page with the sample's files in its blocks, one after the other.</summary>
    private static string Shown(string part, string id, string side)
    {
        var files = new Queue<string>(PageSample.Files(id, side).Select(PageSample.Text));
        Assert.Equal(files.Count, Block().Count(part));
        return Block().Replace(part, block => block.Groups[1].Value + files.Dequeue() + "```");
    }

    [GeneratedRegex("(```[a-z]*\n).*?```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
