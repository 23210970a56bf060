using System;
using EventContracts.Schema.Compatibility;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What the project says about comparing versions; a contract that states its mode goes before it.</summary>
internal sealed record CompatibilitySettings(CompatibilityOptions Options)
{
    private const string Mode = "eventcontracts.compatibility";
    private const string ModeProperty = "build_property.EventContractsCompatibility";
    private const string Policy = "eventcontracts.compatibility_policy";
    private const string RequireDeprecation = "eventcontracts.require_deprecation";
    private const string GeneratedCode = "eventcontracts.compare_generated_code";

    public static CompatibilitySettings Read(AnalyzerConfigOptions options) => new(new CompatibilityOptions
    {
        Mode = CompatibilityModes.Parse(Word(options, Mode) is { Length: > 0 } stated ? stated : Word(options, ModeProperty)),
        UsesRecordedReaders = true,
        Policy = Is(options, Policy, "strict") ? CompatibilityPolicy.Strict : CompatibilityPolicy.Event,
        RequireDeprecation = Is(options, RequireDeprecation, "true"),
        IncludeGeneratedCode = Is(options, GeneratedCode, "true"),
    });

    private static string Word(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim() : "";

    private static bool Is(AnalyzerConfigOptions options, string key, string word) =>
        string.Equals(Word(options, key), word, StringComparison.OrdinalIgnoreCase);
}
