using System.Collections.Immutable;
using EventContracts.Analyzers.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Corpus;

/// <summary>Has every body bound, as any analyzer of operations does, and looks at none: what the others cost is measured against it.</summary>
#pragma warning disable RS1001 // Not for the compiler: the command makes it.
internal sealed class BindingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new HandlerAnalyzer().SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockAction(_ => { });
    }
}
