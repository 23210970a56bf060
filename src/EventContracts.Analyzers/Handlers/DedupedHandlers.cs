using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers;

/// <summary>
/// Tells handlers that an inbox stands before: by an attribute of their framework, or by the base class of the runtime, which asks the inbox and marks the
/// event around the method that is overridden.
/// </summary>
internal static class DedupedHandlers
{
    private const string Base = "InboxEventHandler";

    private static readonly string[] InboxWords = ["Inbox", "Dedup"];

    public static bool Contains(IMethodSymbol handler) => (handler.IsOverride && IsBelowInbox(handler.ContainingType)) || Attributes(handler).Any(IsInbox);

    /// <summary>Whether the class inherits from <c>InboxEventHandler&lt;T&gt;</c>.</summary>
    public static bool IsBelowInbox(INamedTypeSymbol type) => type.BaseType.SelfAndBases().Any(one =>
        one is INamedTypeSymbol { Name: Base, Arity: 1, ContainingNamespace: { Name: "EventContracts", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool IsInbox(AttributeData attribute) =>
        attribute.AttributeClass?.Name is { } name && InboxWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static ImmutableArray<AttributeData> Attributes(IMethodSymbol handler) =>
        handler.GetAttributes().AddRange(handler.ContainingType?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty);
}
