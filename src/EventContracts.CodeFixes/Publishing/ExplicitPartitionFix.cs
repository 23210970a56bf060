using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3007: sends to the topic, so that the key decides the partition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExplicitPartitionFix))]
public sealed class ExplicitPartitionFix() : CodeFix(DiagnosticIds.ExplicitPartition)
{
    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        for (SyntaxNode? at = site.At; at is not null; at = at.Parent)
        {
            // Where the place is kept in a local, it may be used for other things too.
            if (at is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var topic, _], Parent: ArgumentSyntax argument } place
                && argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax })
                return [new("Let the key decide the partition", place, topic.Expression.WithTriviaFrom(place))];
        }
        return [];
    }
}
