using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Compatibility.Rules;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>The rules of the comparison as the compiler knows rules, and those about the released files themselves.</summary>
internal static class CompatibilityDescriptors
{
    private const string FindingMessage = "{0} {1} -> {2}, {3}: {4}{5}";

    private static readonly Dictionary<string, DiagnosticDescriptor> ForFindings = CompatibilityRules.All
        .GroupBy(rule => rule.Id)
        .ToDictionary(rules => rules.Key, rules => Create([.. rules]));

    public static DiagnosticDescriptor NotReleased { get; } = Rule.Compatibility(
        DiagnosticIds.NotReleased,
        "Contract has no released version",
        "No version of '{0}' is released, so nothing shows whether a change breaks it; put a copy of it at {1}",
        DiagnosticSeverity.Info);

    public static DiagnosticDescriptor UnreadableRelease { get; } = Rule.Compatibility(
        DiagnosticIds.UnreadableRelease, "Released version cannot be read", "Nothing can be compared with '{0}': {1}", DiagnosticSeverity.Error);

    public static DiagnosticDescriptor EditedRelease { get; } = Rule.Compatibility(
        DiagnosticIds.EditedRelease,
        "Released version was edited",
        "{0} {1} is not what was released: its content does not belong to its seal. Restore the file from version control, and change the contract instead",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor DuplicateRelease { get; } = Rule.Compatibility(
        DiagnosticIds.DuplicateRelease,
        "Two files for one released version",
        "{0} {1} is in '{2}', too; keep the one that was released",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor UnusedAcceptance { get; } = Rule.Compatibility(
        DiagnosticIds.UnusedAcceptance,
        "Accepted break is not there",
        "{0} at '{1}' is accepted, but there is no such break, or what stands there has changed since; remove the entry, or accept the change anew",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor MalformedAcceptance { get; } = Rule.Compatibility(
        DiagnosticIds.MalformedAcceptance, "Accepted break cannot be read", "Nothing is accepted by '{0}' here: {1}", DiagnosticSeverity.Error);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NotReleased, UnreadableRelease, EditedRelease, DuplicateRelease, UnusedAcceptance, MalformedAcceptance, .. ForFindings.Values];

    /// <summary>What a team may do on purpose: not a reference that leads nowhere, nor a version that says the wrong thing, nor a note.</summary>
    public static ImmutableArray<string> Breaks { get; } = ForFindings.Values
        .Where(rule => rule.DefaultSeverity >= DiagnosticSeverity.Warning)
        .Select(rule => rule.Id)
        .Where(id => id is not (DiagnosticIds.ComparedUnresolvedReference or DiagnosticIds.VersionMismatch or DiagnosticIds.ContractRemoved))
        .OrderBy(id => id, System.StringComparer.Ordinal)
        .ToImmutableArray();

    public static DiagnosticDescriptor For(CompatibilityFinding finding) => ForFindings[finding.RuleId];

    // What two rules find may be an error or not: the milder is the default, and each finding says what it is.
    private static DiagnosticDescriptor Create(IReadOnlyList<CompatibilityRule> rules) =>
        Rule.Compatibility(rules[0].Id, Sentence(rules[0].Title), FindingMessage, rules.Select(rule => Severity(rule.Level)).Min());

    // A keyword in front stays as it is written.
    private static string Sentence(string title) =>
        title.Split(' ')[0].Any(char.IsUpper) ? title : char.ToUpperInvariant(title[0]) + title.Substring(1);

    private static DiagnosticSeverity Severity(RuleLevel level) => level switch
    {
        RuleLevel.ByMode or RuleLevel.Error => DiagnosticSeverity.Error,
        RuleLevel.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };
}
