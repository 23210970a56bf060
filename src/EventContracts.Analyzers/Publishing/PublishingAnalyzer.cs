using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Clients;
using EventContracts.Analyzers.Clients.Rules;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Publishing.Messages;
using EventContracts.Analyzers.Publishing.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing;

/// <summary>
/// Finds events that are sent without their key, with another one, or without anybody seeing whether they arrived, and settings of a broker's client that lose,
/// repeat or reorder messages. One analyzer for both, so that a body is taken apart once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublishingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = PublishingRules.All.Select(rule => rule.Descriptor)
        .Concat(ClientRules.All.Select(rule => rule.Descriptor)).Append(DifferentKeysRule.Descriptor).Append(PartitionersRule.Descriptor).ToImmutableArray();

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
        HandlerOptions options = HandlerOptions.Read(start.Compilation, provider);
        var state = new PublishingState(start.Compilation, kafka, catalog, options, provider.GlobalOptions);
        var keys = new DifferentKeysRule();
        var partitioners = new PartitionersRule(options.IsJavaInterop);
        WordFilter filter = ClientCode.OfBrokers();
        start.RegisterCodeBlockAction(block => Analyze(block, filter, state, keys, partitioners));
        start.RegisterCompilationEndAction(end =>
        {
            keys.Report(end);
            partitioners.Report(end);
        });
    }

    private static void Analyze(
        CodeBlockAnalysisContext context, WordFilter filter, PublishingState state, DifferentKeysRule keys, PartitionersRule partitioners)
    {
        if (!filter.Passes(context.CodeBlock))
            return;
        foreach (IOperation root in ClientCode.Roots(context))
        {
            var body = new ProducerBody(root, context.OwningSymbol, context.SemanticModel.Compilation);
            var publications = new Publications(body, [.. new MessageFinder(body, state.Kafka, state.Contracts, state.Catalog).Find()], state);
            var block = new ClientCodeBlock(body, state.Contracts, state.Catalog);
            IEnumerable<Diagnostic> ofMessages = PublishingRules.All.SelectMany(rule => rule.Check(publications));
            IEnumerable<Diagnostic> ofClients = ClientRules.All.SelectMany(rule => rule.Check(block));
            foreach (Diagnostic diagnostic in ofMessages.Concat(ofClients))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                context.ReportDiagnostic(diagnostic);
            }
            keys.Collect(publications);
            partitioners.Collect(block);
        }
    }
}
