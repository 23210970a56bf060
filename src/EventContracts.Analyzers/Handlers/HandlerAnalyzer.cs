using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers;

/// <summary>Finds handlers that are not safe to run twice. Looks at handlers and what they call, at nothing else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        HandlerRules.All.Select(rule => rule.Descriptor).Append(IdempotentAttributeRule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        HandlerOptions options = HandlerOptions.Read(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
        var handlers = new HandlerMethods(start.Compilation, options);
        if (!handlers.Any)
            return;
        var catalog = EffectsCatalog.Read(start.Options, start.CancellationToken);
        var state = new AnalysisState(start.Compilation, catalog, options);
        start.RegisterOperationBlockAction(context => AnalyzeMethod(context, handlers, state));
        start.RegisterOperationAction(context => AnalyzeLambda(context, handlers, state), OperationKind.AnonymousFunction);
    }

    private static void AnalyzeMethod(OperationBlockAnalysisContext context, HandlerMethods handlers, AnalysisState state)
    {
        if (context.OwningSymbol is not IMethodSymbol method)
            return;
        IOperation? body = context.OperationBlocks.FirstOrDefault(block => block.Parent is IMethodBodyOperation or IConstructorBodyOperation);
        if (body is null)
            return;
        IdempotentAttributeRule.Check(method, body, state, context);
        if (!handlers.IsHandler(method) || EffectsCatalog.Attribute(method, "IdempotentAttribute") is not null)
            return;
        var scope = CallScope.ForHandler(state, method, context.CancellationToken);
        var facts = new FlowFacts(scope, FlowBody.CreateAll(context.GetControlFlowGraph(body)));
        HandlerRules.Check(new HandlerFlow(facts, body, context.Compilation), context.ReportDiagnostic);
    }

    private static void AnalyzeLambda(OperationAnalysisContext context, HandlerMethods handlers, AnalysisState state)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!handlers.IsHandler(lambda.Symbol, isLambda: true) || context.GetControlFlowGraph() is not { } graph)
            return;
        FlowBody? made = FlowBody.CreateAll(graph).FirstOrDefault(body => SymbolEqualityComparer.Default.Equals(body.Lambda?.Symbol, lambda.Symbol));
        if (made is null)
            return;
        var scope = CallScope.ForHandler(state, lambda.Symbol, context.CancellationToken);
        var facts = new FlowFacts(scope, FlowBody.CreateAll(made.Graph.Source, made.Parent!.Definitions));
        HandlerRules.Check(new HandlerFlow(facts, lambda.Body, context.Compilation), context.ReportDiagnostic);
    }
}
