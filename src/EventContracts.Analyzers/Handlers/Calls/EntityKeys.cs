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
        // Without a member that is a key by convention it has a key of others, which a join of two entities has.
        bool hasKey = Members(creation.Type).Any(member => IsKey(member, creation.Type));
        IReadOnlyList<ValueLeaf> leaves = facts.Values.Of(entity, body);
        return !leaves.Any(leaf => leaf.Member is { } member && (hasKey ? IsKey(member, creation.Type) : IsReference(member.Name))
            && leaf.Kind is OriginKinds.Event or OriginKinds.Constant);
    }

    /// <summary>Whether the values that go with a statement hold a key from the event: the second insert fails.</summary>
    public static bool IsKeyed(CallSite sql, FlowFacts facts) => sql.Invocation is { } call && call.Arguments.Select(argument => argument.Value)
        .Where(value => value.Type?.SpecialType != SpecialType.System_String)
        .SelectMany(value => facts.Values.Of(value, sql.Body).Where(leaf => leaf.Kind == OriginKinds.Event && leaf.Member is { } member && IsKeyName(member.Name, member.ContainingType))).Any();

    private static IEnumerable<ISymbol> Members(ITypeSymbol? type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            foreach (ISymbol member in one.GetMembers().Where(member => member is IPropertySymbol))
                yield return member;
        }
    }

    private static bool IsReference(string name) => name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Key", StringComparison.Ordinal) || name.EndsWith("Code", StringComparison.Ordinal);

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
