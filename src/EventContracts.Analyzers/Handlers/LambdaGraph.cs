using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers;

/// <summary>The control flow of a lambda, which is part of that of the member it is written in.</summary>
internal static class LambdaGraph
{
    /// <summary>Null where the code is too broken to have one.</summary>
    public static (IAnonymousFunctionOperation Lambda, FlowBody Body)? Around(SyntaxNode syntax, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(syntax, cancellation) is not { } operation)
            return null;
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        if (Lambda(operation) is not { } lambda || Graph(root, cancellation) is not { } graph)
            return null;
        FlowBody? body = FlowBody.CreateAll(graph).FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Lambda?.Symbol, lambda.Symbol));
        return body is null ? null : (lambda, body);
    }

    private static IAnonymousFunctionOperation? Lambda(IOperation operation) =>
        operation as IAnonymousFunctionOperation ?? operation.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault();

    private static ControlFlowGraph? Graph(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        _ => null,
    };
}
