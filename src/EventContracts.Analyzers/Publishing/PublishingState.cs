using System;
using System.Linq;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing;

/// <summary>What is known of one compilation. Thread-safe.</summary>
internal sealed class PublishingState(Compilation compilation, KafkaTypes kafka, EffectsCatalog catalog, HandlerOptions options, AnalyzerConfigOptions global)
{
    private static readonly string[] TestTypes =
        ["Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"];

    private readonly Lazy<bool> _isTest = new(() => TestTypes.Any(type => compilation.GetTypeByMetadataName(type) is not null));

    public KafkaTypes Kafka => kafka;

    public EventContractTypes Contracts { get; } = new(compilation);

    public EffectsCatalog Catalog => catalog;

    public HandlerMethods Handlers { get; } = new(compilation, options);

    /// <summary>Whether code is in a project, or at least in a class, of tests.</summary>
    public bool IsTest(ISymbol owner) => _isTest.Value || TestCode.Is(owner);

    /// <summary>There is one culture only, so no text depends on it.</summary>
    public bool IsInvariant { get; } = global.TryGetValue("build_property.InvariantGlobalization", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
