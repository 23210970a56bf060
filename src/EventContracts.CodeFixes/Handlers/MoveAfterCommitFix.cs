using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2008, EVC2014: does it once the transaction is committed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveAfterCommitFix))]
public sealed class MoveAfterCommitFix() : HandlerFix("Move it after the commit", DiagnosticIds.PublishInTransaction, DiagnosticIds.IrrevocableInTransaction)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        // Only a statement for itself, and a commit that comes later in the same block.
        if (site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } statement)
            return null;
        int from = block.Statements.IndexOf(statement);
        StatementSyntax? commit = block.Statements.Skip(from + 1).FirstOrDefault(IsCommit);
        if (commit is null)
            return null;
        SyntaxList<StatementSyntax> moved = block.Statements.RemoveAt(from);
        moved = moved.Insert(block.Statements.IndexOf(commit), statement);
        return site.Root.ReplaceNode(block, block.WithStatements(moved));
    }

    private static bool IsCommit(StatementSyntax statement) => statement is ExpressionStatementSyntax
        && statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(one => one.Name.Identifier.ValueText is "Commit" or "CommitAsync" or "CommitTransaction" or "CommitTransactionAsync");
}
