using System.Collections.Generic;
using System.Collections.Immutable;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3007: sends to the topic, so that the key decides the partition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExplicitPartitionFix))]
public sealed class ExplicitPartitionFix : CodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ExplicitPartition);

    internal override IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic)
    {
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            // Where the place is kept in a local, it may be used for other things too.
            if (at is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var topic, _], Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } } } place)
                return [new("Let the key decide the partition", place, topic.Expression.WithTriviaFrom(place))];
        }
        return [];
    }
}
