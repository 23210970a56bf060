using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Looks at a new entity that is added to a store: a key from the event makes the second insert fail instead of doubling.</summary>
internal static class EntityKeys
{
    private static readonly string[] Names = ["Id", "Key", "EventId", "MessageId", "IdempotencyKey"];

    /// <summary>Whether the entity is seen to be made here, and none of its keys comes from the event.</summary>
    public static bool IsUnkeyed(CallSite add, FlowFacts facts)
    {
        if (add.Invocation?.Arguments is not [var first, ..] || Created(first.Value, add) is not { } creation)
            return false;
        if (creation.Arguments.Any(argument => IsKeyName(argument.Parameter?.Name, creation.Type) && IsFromEvent(argument.Value, add, facts)))
            return false;
        IReadOnlyList<ValueLeaf> leaves = facts.Values.Of(first.Value, add.Body);
        return !leaves.Any(leaf => leaf.Kind == OriginKinds.Event && leaf.Member is { } member && IsKey(member, creation.Type));
    }

    private static bool IsFromEvent(IOperation value, CallSite add, FlowFacts facts) => (facts.Values.KindsOf(value, add.Body) & OriginKinds.Event) != 0;

    private static IObjectCreationOperation? Created(IOperation value, CallSite add)
    {
        for (int depth = 0; depth < 8; depth++)
        {
            value = value.Unwrapped();
            if (value is IObjectCreationOperation creation)
                return creation;
            if (add.Body.Definitions.Of(value) is not [{ } only])
                return null;
            value = only;
        }
        return null;
    }

    private static bool IsKey(ISymbol member, ITypeSymbol? type) =>
        IsKeyName(member.Name, type) || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KeyAttribute");

    private static bool IsKeyName(string? name, ITypeSymbol? type) => name is not null
        && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || string.Equals(name, type?.Name + "Id", StringComparison.OrdinalIgnoreCase));
}
