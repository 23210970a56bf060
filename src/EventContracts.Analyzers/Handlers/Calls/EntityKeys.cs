using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Looks at a new entity that is added to a store: a key from the event makes the second insert fail instead of doubling.</summary>
internal static class EntityKeys
{
    private static readonly string[] Names = ["Id", "Key", "EventId", "MessageId", "IdempotencyKey"];

    /// <summary>Whether the entity is seen to be made here, and none of its keys comes from the event.</summary>
    public static bool IsUnkeyed(CallSite add, FlowFacts facts) => add.Invocation?.Arguments is [var first, ..] && IsUnkeyed(first.Value, add.Body, facts);

    public static bool IsUnkeyed(IOperation entity, FlowBody body, FlowFacts facts)
    {
        if (Created(entity, body) is not { } creation)
            return false;
        if (creation.Arguments.Any(argument => IsKeyName(argument.Parameter?.Name, creation.Type) && IsFromEvent(argument.Value, body, facts)))
            return false;
        IReadOnlyList<ValueLeaf> leaves = facts.Values.Of(entity, body);
        return !leaves.Any(leaf => leaf.Kind == OriginKinds.Event && leaf.Member is { } member && IsKey(member, creation.Type));
    }

    private static bool IsFromEvent(IOperation value, FlowBody body, FlowFacts facts) => (facts.Values.KindsOf(value, body) & OriginKinds.Event) != 0;

    private static IObjectCreationOperation? Created(IOperation value, FlowBody body)
    {
        for (int depth = 0; depth < 8; depth++)
        {
            value = value.Unwrapped();
            if (value is IObjectCreationOperation creation)
                return creation;
            if (body.Definitions.Of(value) is not [{ } only])
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
