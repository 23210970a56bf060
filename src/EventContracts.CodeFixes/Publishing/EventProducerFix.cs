using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3011: publishes with the producer that takes topic, key and headers from the contract; or names the contract's topic.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventProducerFix))]
public sealed class EventProducerFix() : CodeFix(DiagnosticIds.ContractBypassed)
{
    private const string Producer = "EventProducer";
    private const string Title = "Publish it with EventProducer";

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>(IsSend) is not { } send)
            yield break;
        if (send.ArgumentList.Arguments is [{ } topic, ..] && topic.Contains(site.At) && EventType(send, site) is { } type)
        {
            ExpressionSyntax declared = WrittenCode.Expression($"{type}.Descriptor.Topic");
            yield return new("Send it to the contract's topic", topic.Expression, declared.WithTriviaFrom(topic.Expression));
        }
        else if (Event(site) is { } value && IsUnused(send) && send.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax client }
            && WithProducer(send, client, value, site) is { } changed)
        {
            yield return changed;
        }
    }

    /// <summary>With a producer that is there, or that takes the place of a client which the class is given for this alone.</summary>
    private static CodeChange? WithProducer(InvocationExpressionSyntax send, IdentifierNameSyntax client, ExpressionSyntax value, FixSite site)
    {
        if (site.InScope(Producer) is { } existing)
            return new(Title, send, Published(send, existing, value));
        if (site.OnlyUseOfParameter(client) is not { Type: { } type } parameter)
            return null;
        TypeSyntax producer = SyntaxFactory.ParseTypeName("global::EventContracts.Kafka." + Producer).WithAdditionalAnnotations(Simplifier.Annotation);
        InvocationExpressionSyntax published = Published(send, parameter.Identifier.ValueText, value);
        SyntaxNode changed = site.Root.ReplaceNodes(new SyntaxNode[] { type, send }, (old, _) => old == type ? producer.WithTriviaFrom(type) : published);
        return new(Title, site.Root, changed);
    }

    private static InvocationExpressionSyntax Published(InvocationExpressionSyntax send, string producer, ExpressionSyntax value)
    {
        IdentifierNameSyntax method = SyntaxFactory.IdentifierName(Name(send) == "Produce" ? "Publish" : "PublishAsync");
        var access = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(producer), method);
        // The topic and the message become the event; what follows stays.
        IEnumerable<ArgumentSyntax> arguments = send.ArgumentList.Arguments.Skip(2).Prepend(SyntaxFactory.Argument(value.WithoutTrivia()));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SeparatedSyntaxList<ArgumentSyntax> list = SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(comma, send.ArgumentList.Arguments.Count - 2));
        return SyntaxFactory.InvocationExpression(access, SyntaxFactory.ArgumentList(list)).WithTriviaFrom(send);
    }

    /// <summary>What is serialized in the message itself: <c>Serialize(e)</c>, <c>e.ToJson()</c>.</summary>
    private static ExpressionSyntax? Event(FixSite site) => site.Call is not { } call || IsSend(call) ? null
        : call.ArgumentList.Arguments.FirstOrDefault()?.Expression ?? (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static string? EventType(InvocationExpressionSyntax send, FixSite site) => send.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Where(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: "Value" }).Select(one => site.TypeOf(one.Right))
        .FirstOrDefault(type => type?.GetMembers("Descriptor").Any(one => one.IsStatic) == true)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Whether nobody looks at the delivery, whose type becomes another.</summary>
    private static bool IsUnused(InvocationExpressionSyntax send)
    {
        SyntaxNode? outer = send.Parent is AwaitExpressionSyntax awaited ? awaited.Parent : send.Parent;
        // A client's own callback reports on its own types.
        if (Name(send) == "Produce" && send.ArgumentList.Arguments.Count > 2)
            return false;
        return outer switch
        {
            ExpressionStatementSyntax => true,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType is not GenericNameSyntax,
            ReturnStatementSyntax { Parent.Parent: MethodDeclarationSyntax method } => method.ReturnType is not GenericNameSyntax,
            _ => false,
        };
    }

    private static bool IsSend(InvocationExpressionSyntax call) => Name(call) is "Produce" or "ProduceAsync";

    private static string? Name(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : null;
}
