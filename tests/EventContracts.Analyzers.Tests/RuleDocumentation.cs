using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas;
using EventContracts.CodeFixes;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>Descriptors, pages, release lines, the README's index and the fixes say the same.</summary>
public sealed class RuleDocumentation
{
    private const string UpdateVariable = "UPDATE_RULES_INDEX";
    private const string IndexStart = "<!-- rules -->\n";
    private const string IndexEnd = "<!-- /rules -->";

    private static readonly DiagnosticDescriptor[] Rules = [.. EveryAnalyzer.Rules, OldToolchain.Descriptor, UntypedSchema.Descriptor];

    private static readonly HashSet<string> FixableIds = [.. typeof(SchemaFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    [Fact]
    public void EveryIdIsDeclaredOnceAndBelongsToOneRule()
    {
        string[] declared = [.. typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

        Assert.Equal(declared.Distinct(), declared);
        Assert.Equal(Rules.Select(rule => rule.Id).Distinct(), Rules.Select(rule => rule.Id));
        Assert.All(EveryAnalyzer.Rules, rule => Assert.Contains(rule.Id, declared));
    }

    [Fact]
    public void EveryRuleHasAPageWithItsTitleAndSections() => Assert.All(Rules, rule =>
    {
        string page = File.ReadAllText(Path.Combine(Repository.RulePages, rule.Id + ".md"));
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\n{rule.DefaultSeverity}. ", page);
        Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
        Assert.All((string[])["**Bad**", "**Good**", "**Configuration**", "**Suppress**"], section => Assert.Contains(section, page));
        Assert.Equal(FixableIds.Contains(rule.Id), page.Contains("**Fix**", StringComparison.Ordinal));
    });

    /// <summary>Only the generator can report it in a build whose declarations fail, only the analyzer in the editor.</summary>
    [Fact]
    public void TheOneRuleWithTwoReportersIsTheSameInBoth()
    {
        DiagnosticDescriptor other = Generator.Diagnostics.UnreadableSchema.Descriptor;
        DiagnosticDescriptor rule = Rules.Single(one => one.Id == other.Id);

        Assert.Equal((rule.Title.ToString(), rule.MessageFormat.ToString(), rule.Category, rule.DefaultSeverity, rule.HelpLinkUri), (other.Title.ToString(), other.MessageFormat.ToString(), other.Category, other.DefaultSeverity, other.HelpLinkUri));
    }

    [Fact]
    public void EveryPageBelongsToARule() =>
        Assert.Equal(Rules.Select(rule => rule.Id).Order(), Directory.EnumerateFiles(Repository.RulePages, "EVC*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order());

    [Fact]
    public void ReleaseTrackingNamesEveryRuleAndNoOther()
    {
        IEnumerable<string> lines = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "AnalyzerReleases.*.md", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("EVC", StringComparison.Ordinal)).Distinct();

        Assert.Equal(Rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").Order(), lines.Order());
    }

    [Fact]
    public void EveryFixIsForARule() => Assert.All(FixableIds, id => Assert.Contains(id, Rules.Select(rule => rule.Id)));

    /// <summary>What the others need, only their author knows.</summary>
    [Fact]
    public void EveryRuleForCodeHasAFixButFour() => Assert.Equal(["EVC2006", "EVC2013", "EVC2015", "EVC3008"],
        Rules.Select(rule => rule.Id).Where(id => id[3] is >= '2' and <= '4' && !FixableIds.Contains(id)).Order());

    /// <summary>What changes the program is a decision for each place.</summary>
    [Fact]
    public void OnlyMechanicalFixesOfCodeAreMadeEverywhereAtOnce()
    {
        CodeFixProvider[] all = [.. typeof(CodeFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFix))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

        Assert.Equal(["AwaitWorkFix", "DeliveryFix", "HandWrittenMemberFix", "InvariantCultureFix", "RemoveIdempotentFix", "RethrowFix"], all.Where(fix => fix.GetFixAllProvider() is not null).Select(fix => fix.GetType().Name).Order());
        Assert.True(all.Length >= 24);
    }

    [Fact]
    public void TheFixesReferToNothingThatAnOldIdeLacks() =>
        Assert.DoesNotContain(typeof(SchemaFix).Assembly.GetReferencedAssemblies(), one => one.Name!.StartsWith("System.Composition", StringComparison.Ordinal));

    [Fact]
    public void TheSchemaAnalyzerRunsOneRuleForEachOfItsIds() =>
        Assert.Equal(SchemaRules.All.Select(rule => rule.Descriptor.Id).Distinct().Order(), SchemaRules.All.Select(rule => rule.Descriptor.Id));

    /// <summary>With UPDATE_RULES_INDEX=1 it writes the index instead.</summary>
    [Fact]
    public void TheReadmeHoldsTheIndexOfRules()
    {
        string path = Path.Combine(Repository.Root, "README.md");
        string readme = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        int start = readme.IndexOf(IndexStart, StringComparison.Ordinal) + IndexStart.Length;
        int end = readme.IndexOf(IndexEnd, StringComparison.Ordinal);
        Assert.True(start >= IndexStart.Length && end >= start, "The README has lost the marks of the index.");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, readme[..start] + Index() + readme[end..]);
        else
            Assert.Equal(Index(), readme[start..end]);
    }

    private static string Index()
    {
        var index = new StringBuilder("| | | | |\n|---|---|---|---|\n");
        foreach (DiagnosticDescriptor rule in Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            string title = rule.Title.ToString().Replace("$ref", "`$ref`", StringComparison.Ordinal);
            index.Append($"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {title} | {(FixableIds.Contains(rule.Id) ? "fix" : "")} |\n");
        }
        return index.ToString();
    }
}
