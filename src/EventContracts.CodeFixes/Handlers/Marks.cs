using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>The statement that marks the event before its effect. What marks is known to the analyzer alone, which says where it stands.</summary>
internal static class Marks
{
    /// <summary>The only one of the block before a place; null where there are none or several.</summary>
    public static ExpressionStatementSyntax? Before(BlockSyntax block, int effect, FixSite site)
    {
        if (!site.Diagnostic.Properties.TryGetValue(FixProperty.Places, out string? places) || places is null)
            return null;
        var starts = new HashSet<int>(places.Split('\n').Select(one => int.Parse(one, CultureInfo.InvariantCulture)));
        ExpressionStatementSyntax[] marks = [.. block.Statements.Take(effect).OfType<ExpressionStatementSyntax>()
            .Where(statement => statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => starts.Contains(call.SpanStart)))];
        return marks is [var only] ? only : null;
    }
}
