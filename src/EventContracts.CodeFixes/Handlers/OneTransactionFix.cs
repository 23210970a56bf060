using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2003: puts mark and effect into one transaction, which all connections that are opened in it join.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneTransactionFix))]
public sealed class OneTransactionFix() : MoveStatementFix("Mark and do it in one transaction", DiagnosticIds.MarkBeforeEffect)
{
    private const string Name = "transaction";
    private const string Scope = "global::System.Transactions.TransactionScope";

    private protected override BlockSyntax? Moved(BlockSyntax block, int effect, FixSite site)
    {
        // The inbox has a transaction of its own, which its mark commits; and what is no row can't be taken back.
        if (!site.IsAsync || Marks.Before(block, effect, site) is not { } mark || IsInbox(mark, site) || !IsRow(site))
            return null;
        int from = block.Statements.IndexOf(mark);
        if (block.Statements.Skip(from).Take(effect - from + 1).Any(one => one.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax)))
            return null;
        string name = site.Unused(Name);
        StatementSyntax begin = WrittenCode.Statement($"using var {name} = new {Scope}({Scope}AsyncFlowOption.Enabled);");
        return block.WithStatements(block.Statements.Insert(effect + 1, WrittenCode.Statement($"{name}.Complete();")).Insert(from, begin));
    }

    private static bool IsInbox(ExpressionStatementSyntax mark, FixSite site) =>
        mark.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => site.SymbolOf(call) is { ContainingType: { } type } && IsInbox(type));

    private static bool IsInbox(INamedTypeSymbol type) => type.Name == "IEventInbox" || type.AllInterfaces.Any(one => one.Name == "IEventInbox");

    /// <summary>Whether a database does it.</summary>
    private static bool IsRow(FixSite site)
    {
        if (site.Call is not { } call || site.SymbolOf(call) is not { ContainingNamespace: { } space })
            return false;
        string name = space.ToDisplayString();
        return name is "Dapper" or "System.Data" or "System.Data.Common" || name.StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal);
    }
}
