using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers;

/// <summary>
/// Finds handlers that are not safe to run twice. Looks at handlers and what they call, at nothing else: it is told of methods by symbol, since an action for
/// operations has every body of the project bound and taken apart.
/// </summary>
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
        var state = new AnalysisState(start.Compilation, catalog, options, handlers);
        start.RegisterSymbolAction(context => AnalyzeMethod(context, handlers, state), SymbolKind.Method);
        // By file and not by node: for the latter every node of every file is looked at.
        if (handlers.MayBeLambdas)
            start.RegisterSemanticModelAction(context => AnalyzeLambdas(context, handlers, state));
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, HandlerMethods handlers, AnalysisState state)
    {
        var method = (IMethodSymbol)context.Symbol;
        // A partial method comes twice: its implementation is the one with a body.
        if (method.PartialImplementationPart is not null)
            return;
        IdempotentAttributeRule.Check(method, state, context);
        if (!handlers.IsHandler(method) || EffectsCatalog.Attribute(method, "IdempotentAttribute") is not null)
            return;
        if (state.Bodies.OperationOf(method, context.CancellationToken) is not IMethodBodyOperation operation)
            return;
        if ((operation.BlockBody ?? operation.ExpressionBody) is not { } body)
            return;
        var scope = CallScope.ForHandler(state, method, context.CancellationToken);
        var facts = new FlowFacts(scope, FlowBody.CreateAll(ControlFlowGraph.Create(operation, context.CancellationToken)));
        HandlerRules.Check(new HandlerFlow(facts, body, context.Compilation), context.ReportDiagnostic);
    }

    private static void AnalyzeLambdas(SemanticModelAnalysisContext context, HandlerMethods handlers, AnalysisState state)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        if (!LambdaText.MayHave(tree.GetText(context.CancellationToken).ToString()))
            return;
        foreach (SyntaxNode lambda in tree.GetRoot(context.CancellationToken).DescendantNodes().Where(HandlerMethods.MayBeHandler))
            AnalyzeLambda(lambda, context, handlers, state);
    }

    private static void AnalyzeLambda(SyntaxNode lambda, SemanticModelAnalysisContext context, HandlerMethods handlers, AnalysisState state)
    {
        if (context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol is not IMethodSymbol symbol
            || !handlers.IsHandler(symbol, isLambda: true) || LambdaGraph.Around(lambda, context.SemanticModel, context.CancellationToken) is not { } found)
            return;
        var scope = CallScope.ForHandler(state, found.Lambda.Symbol, context.CancellationToken);
        var facts = new FlowFacts(scope, FlowBody.CreateAll(found.Body.Graph.Source, found.Body.Parent!.Definitions));
        HandlerRules.Check(new HandlerFlow(facts, found.Lambda.Body, context.SemanticModel.Compilation), context.ReportDiagnostic);
    }
}
