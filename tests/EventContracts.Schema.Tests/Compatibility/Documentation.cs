using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility.Rules;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>docs/compatibility.md says what the rules do.</summary>
public sealed class Documentation
{
    [Fact]
    public void TheTableOfRulesIsTheListOfRules()
    {
        IEnumerable<string> expected = CompatibilityRules.All.GroupBy(rule => rule.Id)
            .Select(rules => $"| {rules.Key} | {string.Join("; ", rules.Select(rule => rule.Title).Distinct())} | {string.Join("; ", rules.Select(rule => Word(rule.Level)).Distinct())} |");
        IEnumerable<string> written = File.ReadLines(Path()).Where(line => line.StartsWith("| EVC", StringComparison.Ordinal));
        Assert.Equal(string.Join("\n", expected), string.Join("\n", written));
    }

    [Fact]
    public void EveryIdIsInTheRangeOfCompatibility() => Assert.All(CompatibilityRules.All, rule => Assert.Matches("^EVC1[1-9][0-9]{2}$", rule.Id));

    private static string Word(RuleLevel level) => level switch
    {
        RuleLevel.ByMode => "error in a promised direction",
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        RuleLevel.Info => "info",
        _ => "warning, on request",
    };

    private static string Path()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "docs", "compatibility.md");
            if (File.Exists(candidate))
                return candidate;
        }
        throw new FileNotFoundException("docs/compatibility.md");
    }
}
