using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC3009, EVC4001, EVC4003: sets what a configuration lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientSettingFix))]
public sealed class ClientSettingFix : CodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.DifferentPartitioners, DiagnosticIds.EarlyOffset, DiagnosticIds.ProducerDuplicates);

    internal override IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic)
    {
        // An early call of Commit is told under the same id: where it belongs, only its author knows.
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && creation.Contains(call))
            return [];
        return diagnostic.Id switch
        {
            DiagnosticIds.DifferentPartitioners => [new("Set Partitioner = Murmur2Random", creation, With(creation, "Partitioner", "global::Confluent.Kafka.Partitioner.Murmur2Random"))],
            DiagnosticIds.ProducerDuplicates => [new("Set EnableIdempotence = true", creation, With(creation, "EnableIdempotence", "true"))],
            _ => [Stored(creation)],
        };
    }

    /// <summary>Turns storing off, and stores at the end of the loop's body where there is one.</summary>
    private static CodeChange Stored(BaseObjectCreationExpressionSyntax creation)
    {
        BaseObjectCreationExpressionSyntax set = With(creation, "EnableAutoOffsetStore", "false");
        BlockSyntax? method = creation.Ancestors().OfType<BlockSyntax>().LastOrDefault();
        if (method is null || Loop(method) is not { } loop || loop.Block.Contains(creation))
            return new("Set EnableAutoOffsetStore = false", creation, set);
        StatementSyntax store = SyntaxFactory.ParseStatement($"{loop.Consumer}.StoreOffset({loop.Result});").WithAdditionalAnnotations(Formatter.Annotation).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        BlockSyntax changed = method.ReplaceNodes(new SyntaxNode[] { creation, loop.Block }, (old, _) => old == creation ? set : loop.Block.AddStatements(store));
        return new("Store the offset when the work is done", method, changed);
    }

    /// <summary><c>var result = consumer.Consume(…);</c>, once in the method.</summary>
    private static (BlockSyntax Block, string Consumer, string Result)? Loop(BlockSyntax method)
    {
        VariableDeclaratorSyntax[] taken = [.. method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(one => Consumer(one) is not null)];
        return taken is [{ Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } } only] && block != method ? (block, Consumer(only)!, only.Identifier.ValueText) : null;
    }

    private static string? Consumer(VariableDeclaratorSyntax variable) =>
        variable.Initializer?.Value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Consume", Expression: IdentifierNameSyntax consumer } } ? consumer.Identifier.ValueText : null;

    private static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string name, string value)
    {
        ExpressionSyntax written = SyntaxFactory.ParseExpression(value).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        if (creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name) is { } existing)
            return creation.ReplaceNode(existing.Right, written.WithTriviaFrom(existing.Right));
        ExpressionSyntax set = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), written);
        if (creation.Initializer is not { Expressions: [.., var last] } initializer)
        {
            InitializerExpressionSyntax made = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression,
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.SingletonSeparatedList(set.WithTrailingTrivia(SyntaxFactory.Space)), SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
            if (creation is ObjectCreationExpressionSyntax { ArgumentList: null } bare)
                return bare.WithType(bare.Type.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(made);
            return creation is ObjectCreationExpressionSyntax { ArgumentList: { } list } explicitly
                ? explicitly.WithArgumentList(list.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(made)
                : ((ImplicitObjectCreationExpressionSyntax)creation).WithArgumentList(creation.ArgumentList!.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(made);
        }
        // As the last one stands: on its line, or on one of its own.
        bool hasComma = initializer.Expressions.GetSeparators().Count() == initializer.Expressions.Count;
        IEnumerable<SyntaxNodeOrToken> before = hasComma ? initializer.Expressions.GetWithSeparators()
            : initializer.Expressions.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken)
                .WithTrailingTrivia(last.GetLeadingTrivia().Any() ? last.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        IEnumerable<SyntaxNodeOrToken> after = [set.WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(last.GetTrailingTrivia())];
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(before.Concat(after))));
    }
}
