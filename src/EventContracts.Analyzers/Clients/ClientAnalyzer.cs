using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Clients.Rules;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Clients;

/// <summary>Finds settings of a broker's client that lose, repeat or reorder messages.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ClientRules.All.Select(rule => rule.Descriptor).Append(PartitionersRule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        if (KafkaTypes.Find(start.Compilation) is null)
            return;
        var catalog = EffectsCatalog.Read(start.Options, start.CancellationToken);
        var contracts = new EventContractTypes(start.Compilation);
        var partitioners = new PartitionersRule(HandlerOptions.Read(start.Compilation, start.Options.AnalyzerConfigOptionsProvider).IsJavaInterop);
        start.RegisterCodeBlockAction(block => Analyze(block, contracts, catalog, partitioners));
        start.RegisterCompilationEndAction(partitioners.Report);
    }

    private static void Analyze(CodeBlockAnalysisContext context, EventContractTypes contracts, EffectsCatalog catalog, PartitionersRule partitioners)
    {
        if (!ClientCode.IsIn(context.CodeBlock))
            return;
        foreach (IOperation root in ClientCode.Roots(context))
        {
            var block = new ClientCodeBlock(new ProducerBody(root, context.OwningSymbol, context.SemanticModel.Compilation), contracts, catalog);
            foreach (ClientRule rule in ClientRules.All)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                foreach (Diagnostic diagnostic in rule.Check(block))
                    context.ReportDiagnostic(diagnostic);
            }
            partitioners.Collect(block);
        }
    }
}
