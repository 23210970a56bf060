using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2004: returns when the guard says that the event is a duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseGuardAnswerFix))]
public sealed class UseGuardAnswerFix() : HandlerFix("Return when it is a duplicate", DiagnosticIds.IgnoredGuard)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (!site.IsAsync || site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            return null;
        ExpressionSyntax answer = statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard
            ? discard.Right
            : statement.Expression;
        if (site.TypeOf(answer)?.SpecialType != SpecialType.System_Boolean)
            return null;
        answer = answer.WithoutTrivia();
        bool isTrueForDuplicate = site.Diagnostic.Properties.ContainsKey("TrueWhenDuplicate");
        ExpressionSyntax condition = isTrueForDuplicate ? answer : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, answer);
        StatementSyntax guarded = SyntaxFactory.IfStatement(condition, SyntaxFactory.ReturnStatement()).WithTriviaFrom(statement);
        return site.Root.ReplaceNode(statement, guarded.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
