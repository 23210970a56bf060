using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3010: an event that the brokers refuse is lost, and nobody knows.</summary>
internal sealed class IgnoredDeliveryRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.IgnoredDelivery, "Delivery result is ignored",
        "Nobody sees whether '{0}' delivers: {1}", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications)
    {
        // What gets lost in a test is missing when it is read back.
        if (publications.IsTest)
            yield break;
        bool isHandler = publications.Body.Owner is IMethodSymbol method && publications.State.Handlers.IsHandler(method);
        foreach (IInvocationOperation call in publications.Body.Operations.OfType<IInvocationOperation>())
        {
            if (publications.State.Kafka.IsProduce(call.TargetMethod) && Fault(call, publications.Body, isHandler) is { } fault)
                yield return At(call.Syntax, Name(call), fault);
        }
    }

    private static string? Fault(IInvocationOperation call, ProducerBody body, bool isHandler)
    {
        if (!call.TargetMethod.Name.EndsWith("Async", System.StringComparison.Ordinal))
            return Unseen(call, body);
        // A handler that doesn't wait is EVC2016.
        return isHandler || !IsDropped(call, body) ? null : "await it";
    }

    private static string Name(IInvocationOperation call) => call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name;

    /// <summary>Neither awaited nor kept.</summary>
    private static bool IsDropped(IInvocationOperation call, ProducerBody body)
    {
        IOperation? user = call.Parent is IConditionalAccessOperation access ? access.Parent : call.Parent;
        return user switch
        {
            // A lambda's expression is a statement too where nobody wants its value.
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => !body.ReferencesTo(local).Any(),
            _ => false,
        };
    }

    private static string? Unseen(IInvocationOperation call, ProducerBody body)
    {
        IOperation? handler = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type is INamedTypeSymbol { Name: "Action" })?.Value;
        bool isSeen = handler is not null
            && !(handler.Unwrapped() is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } });
        if (IsFlushed(call, body))
            return null;
        if (!isSeen)
            return "pass a delivery handler, or flush the producer";
        return IsDisposedHere(call, body) ? "the producer is disposed here without Flush, which drops what is still queued" : null;
    }

    private static bool IsDisposedHere(IInvocationOperation call, ProducerBody body) =>
        call.Instance?.Unwrapped() is ILocalReferenceOperation { Local: { IsUsing: true } local }
        && !body.ReferencesTo(local).Any(reference => reference.Parent is IArgumentOperation or IReturnOperation);

    /// <summary>Whether anything in the type flushes: a producer that lives long is flushed where it ends.</summary>
    private static bool IsFlushed(IInvocationOperation call, ProducerBody body) =>
        Code(call, body).Any(syntax => syntax.DescendantTokens().Any(IsFlush));

    private static IEnumerable<SyntaxNode> Code(IInvocationOperation call, ProducerBody body) =>
        body.Owner.ContainingType is { Name: not "<Program>$", IsImplicitlyDeclared: false } type
            ? type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            : [call.Syntax.SyntaxTree.GetRoot()];

    private static bool IsFlush(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "Flush" or "FlushAsync" or "CommitTransaction";
}
