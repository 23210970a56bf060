using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using EventContracts.Analyzers.Tests.Handlers;
using EventContracts.Analyzers.Tests.Publishing;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>No rule for code without its tests: one row at least that it speaks of, and three that it is silent about, in the class that has its name.</summary>
public sealed class TestedRules
{
    public static TheoryData<string> Rules() => [.. EveryAnalyzer.Rules.Select(rule => rule.Id).Where(id => id[3] is >= '2' and <= '4').Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleIsShownToSpeakAndToBeSilent(string id)
    {
        Type tests = Assert.Single(typeof(TestedRules).Assembly.GetTypes(), type => type.Name == id);
        ILookup<bool, string> rows = Rows(tests).ToLookup(row => row.Contains("{|" + id, StringComparison.Ordinal) || row.Contains("IsTold ", StringComparison.Ordinal) || row.StartsWith("Tells", StringComparison.Ordinal));

        Assert.NotEmpty(rows[true]);
        Assert.True(rows[false].Count() >= 3, $"{rows[false].Count()} rows that {id} is silent about");
    }

    [Theory]
    [InlineData(typeof(SqlStatements), 60)]
    [InlineData(typeof(KeyForms), 40)]
    public void ATableIsLongEnough(Type table, int least) => Assert.True(Rows(table).Distinct().Count() >= least);

    /// <summary>The rows of what a rule finds, by the name of their test; those of its fix are others.</summary>
    private static IEnumerable<string> Rows(Type tests) => tests.GetMethods().Where(test => !test.Name.Contains("Fix", StringComparison.Ordinal))
        .SelectMany(test => test.GetCustomAttributes<InlineDataAttribute>().Select(row => $"{test.Name} {string.Join(" ", row.GetData(test).Single())}"));
}
