using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Looks for <c>try { insert } catch (…) when (unique violation)</c> around a call: the insert is then the guard of what comes after.</summary>
internal static class ConflictCatch
{
    private static readonly string[] Exceptions =
        ["DbUpdateException", "DbException", "SqlException", "PostgresException", "NpgsqlException", "SqliteException", "MySqlException"];

    public static bool Encloses(CallSite call) => Find(call.Operation.Syntax) is not null;

    /// <summary>The clause that takes a database error for a duplicate, if there is one; whether it looks at the error is another question.</summary>
    public static CatchClauseSyntax? Find(SyntaxNode at)
    {
        for (SyntaxNode? node = at; node is not null and not (MemberDeclarationSyntax or LambdaExpressionSyntax); node = node.Parent)
        {
            if (node.Parent is not TryStatementSyntax handling || handling.Block != node)
                continue;
            CatchClauseSyntax? found = handling.Catches.FirstOrDefault(clause => IsDatabase(clause) && !Throws(clause));
            if (found is not null)
                return found;
        }
        return null;
    }

    /// <summary>Whether an exception of that name may be any error of the database, not a duplicate alone.</summary>
    public static bool MayBeAnyError(string? exception) => Exceptions.Contains(exception);

    public static bool IsDatabase(CatchClauseSyntax clause)
    {
        string name = clause.Declaration?.Type is { } type ? type.ToString() : "";
        string last = name.Substring(name.LastIndexOf('.') + 1);
        return MayBeAnyError(last) || last.Contains("UniqueConstraint") || last.Contains("Duplicate");
    }

    private static bool Throws(CatchClauseSyntax clause) => clause.Block.Statements.Any(statement => statement is ThrowStatementSyntax);
}
