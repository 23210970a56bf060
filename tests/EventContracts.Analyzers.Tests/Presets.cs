using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>What the package's presets say of the rules there are.</summary>
public sealed class Presets
{
    private static readonly DiagnosticDescriptor[] Rules = [.. EveryAnalyzer.Rules, OldToolchain.Descriptor, UntypedSchema.Descriptor];

    [Theory]
    [InlineData("None")]
    [InlineData("Default")]
    [InlineData("Recommended")]
    [InlineData("Strict")]
    public void EveryPresetGivesWayToTheUsersOwn(string name)
    {
        Dictionary<string, string> preset = Read(name);

        Assert.Equal(("true", "-1"), (preset["is_global"], preset["global_level"]));
        Assert.All(preset.Keys.Where(key => key.StartsWith("dotnet_diagnostic.EVC", StringComparison.Ordinal)), key => Assert.Matches(@"^dotnet_diagnostic\.EVC\d{4}\.severity$", key));
    }

    [Fact]
    public void NoneSilencesEveryCategory()
    {
        Dictionary<string, string> preset = Read("None");

        Assert.All(Rules.Select(rule => rule.Category).Distinct(), category => Assert.Equal("none", preset[$"dotnet_analyzer_diagnostic.category-{category}.severity"]));
    }

    [Fact]
    public void StrictMakesErrorsOfAllButANote() => Assert.Equal(["EVC1408"],
        Rules.Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error && Read("Strict").GetValueOrDefault($"dotnet_diagnostic.{rule.Id}.severity") != "error").Select(rule => rule.Id));

    [Fact]
    public void DefaultLeavesEveryRuleAtItsOwnSeverity() => Assert.Equal(["global_level", "is_global"], Read("Default").Keys.Order());

    [Theory]
    [InlineData("Recommended")]
    [InlineData("Strict")]
    public void APresetNamesRulesThatThereAre(string name) => Assert.All(
        Read(name).Keys.Where(key => key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)), key => Assert.Contains(key.Split('.')[1], Rules.Select(rule => rule.Id)));

    /// <summary>Two stay suggestions: what was never released, and that nothing that is read has changed.</summary>
    [Fact]
    public void RecommendedMakesWarningsOfSuggestions()
    {
        Dictionary<string, string> preset = Read("Recommended");

        Assert.Equal(["EVC1001", "EVC1408"], Rules.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Info && preset.GetValueOrDefault($"dotnet_diagnostic.{rule.Id}.severity") != "warning").Select(rule => rule.Id));
    }

    [Fact]
    public void RecommendedRaisesSuggestionsAlone() => Assert.All(
        Read("Recommended").Keys.Where(key => key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]),
        id => Assert.Equal(DiagnosticSeverity.Info, Rules.Single(rule => rule.Id == id).DefaultSeverity));

    private static Dictionary<string, string> Read(string name)
    {
        return File.ReadLines(Path.Combine(Repository.Root, "src/EventContracts.Gen/build/presets", name + ".globalconfig"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
    }
}
