using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Publishing.Messages;
using EventContracts.Analyzers.Publishing.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing;

/// <summary>Finds events that are sent without their key, with another one, or without anybody seeing whether they arrived.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublishingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        PublishingRules.All.Select(rule => rule.Descriptor).Append(DifferentKeysRule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        if (KafkaTypes.Find(start.Compilation) is not { } kafka)
            return;
        var catalog = EffectsCatalog.Read(start.Options, start.CancellationToken);
        AnalyzerConfigOptionsProvider provider = start.Options.AnalyzerConfigOptionsProvider;
        var state = new PublishingState(start.Compilation, kafka, catalog, HandlerOptions.Read(start.Compilation, provider), provider.GlobalOptions);
        var keys = new DifferentKeysRule();
        start.RegisterCodeBlockAction(block => Analyze(block, state, keys));
        start.RegisterCompilationEndAction(keys.Report);
    }

    private static void Analyze(CodeBlockAnalysisContext context, PublishingState state, DifferentKeysRule keys)
    {
        if (!ClientCode.IsIn(context.CodeBlock))
            return;
        foreach (IOperation root in ClientCode.Roots(context))
        {
            var body = new ProducerBody(root, context.OwningSymbol, context.SemanticModel.Compilation);
            var publications = new Publications(body, [.. new MessageFinder(body, state.Kafka, state.Contracts, state.Catalog).Find()], state);
            foreach (PublishingRule rule in PublishingRules.All)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                foreach (Diagnostic diagnostic in rule.Check(publications))
                    context.ReportDiagnostic(diagnostic);
            }
            keys.Collect(publications);
        }
    }
}
