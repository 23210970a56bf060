using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>The bodies of methods of this compilation.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    /// <summary>Null for a method without a body here: abstract, from metadata, or of another project, whose syntax must not be touched.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol method, CancellationToken cancellation) => OperationOf(method, cancellation) switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        _ => null,
    };

    public IOperation? OperationOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is IMethodSymbol { PartialImplementationPart: { } implementation })
            symbol = implementation;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (ModelOf(reference.SyntaxTree)?.GetOperation(reference.GetSyntax(cancellation), cancellation) is { } operation)
                return operation;
        }
        return null;
    }

    public SemanticModel? ModelOf(SyntaxTree tree) => compilation.ContainsSyntaxTree(tree) ? Model(tree) : null;

#pragma warning disable RS1030 // A callee may be in another file. The driver gives its own cached model here; one call for a tree and callee, never for a node.
    private SemanticModel Model(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
