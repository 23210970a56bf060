using System;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Tests;

/// <summary>All analyzers of the package, suppressors included, and the rules that they report.</summary>
internal static class EveryAnalyzer
{
    public static readonly ImmutableArray<DiagnosticDescriptor> Rules = [.. Create().SelectMany(one => one.SupportedDiagnostics)];

    public static ImmutableArray<DiagnosticAnalyzer> Create() => [.. typeof(SchemaAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
