using System.Collections.Generic;
using System.Collections.Immutable;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Configuration;

/// <summary>EVC4006: a typing error must not silently turn analysis off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Configuration(
        DiagnosticIds.ConfigurationWithoutEffect, "Analyzer configuration has no effect", "{0}", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterAdditionalFileAction(Lines));
        // The compiler doesn't tell where an option is written: no place, but its name.
        context.RegisterCompilationAction(end =>
        {
            foreach (string fault in OptionCheck.Faults(end.Options.AnalyzerConfigOptionsProvider, end.Compilation))
                end.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, MessageText.OneLine(fault)));
        });
    }

    private static void Lines(AdditionalFileAnalysisContext context)
    {
        if (!EffectsFiles.Is(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (TextLine line in text.Lines)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (EffectsLineCheck.Fault(line.ToString(), context.Compilation) is not { } found)
                continue;
            Location place = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
            if (found.Meant is { } meant)
                properties = properties.Add(FixProperty.Replacement, meant);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, place, properties, MessageText.OneLine(found.Fault)));
        }
    }
}
