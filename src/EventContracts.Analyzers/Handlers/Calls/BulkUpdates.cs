using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Reads <c>items.Where(…).ExecuteUpdateAsync(s => s.SetProperty(i => i.Stock, i => i.Stock - n))</c> of Entity Framework: SQL without text. By syntax,
/// since its lambdas are expressions and never run.
/// </summary>
internal static class BulkUpdates
{
    /// <summary>Whether a column is set by what it was, and the rows are not chosen by a column that is set outright, as a version or a state is.</summary>
    public static bool IsRelative(CallSite call)
    {
        if (call.Method.Name is not ("ExecuteUpdate" or "ExecuteUpdateAsync") || call.Operation.Syntax is not InvocationExpressionSyntax syntax)
            return false;
        var outright = new HashSet<string>();
        bool isRelative = false;
        foreach (InvocationExpressionSyntax setter in syntax.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (setter is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetProperty" } }
                || setter.ArgumentList.Arguments is not [var column, var value] || Column(column) is not { } name)
                continue;
            if (IsBuiltUpon(value, name))
                isRelative = true;
            else
                outright.Add(name);
        }
        return isRelative && !MemberNames(syntax.Expression).Any(outright.Contains);
    }

    private static string? Column(ArgumentSyntax argument) =>
        argument.Expression is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax column } ? column.Name.Identifier.ValueText : null;

    private static bool IsBuiltUpon(ArgumentSyntax value, string column) => value.Expression is LambdaExpressionSyntax
        && value.DescendantNodes().OfType<BinaryExpressionSyntax>().Any(binary => IsArithmetic(binary) && MemberNames(binary).Contains(column));

    private static bool IsArithmetic(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression;

    private static IEnumerable<string> MemberNames(SyntaxNode node) =>
        node.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Select(one => one.Name.Identifier.ValueText);
}
