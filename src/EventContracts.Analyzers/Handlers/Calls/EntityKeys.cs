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
    private const int Longest = 8;

    private static readonly string[] Names = ["Id", "Key", "EventId", "MessageId", "IdempotencyKey"];

    /// <summary>The entity behind a value, where it is seen to be made: here, or by a method that is called. Null otherwise.</summary>
    public static NewEntity? Of(IOperation value, FlowBody body, FlowFacts facts)
    {
        for (int depth = 0; depth < Longest; depth++)
        {
            value = value.Unwrapped();
            if (Arguments(value) is { } arguments)
                return Made(value, value.Type, arguments, body, facts);
            if (value is IInvocationOperation call)
                return facts.Scope.Summary(call, body) is { Made: { } made } ? Given(made, call, body, facts) : null;
            if (body.Definitions.Of(value) is not [{ } only])
                return null;
            // What is assigned to its members later is found at the local.
            if (only.Unwrapped() is var held && Arguments(held) is { } given)
                return Made(value, held.Type, given, body, facts);
            value = only;
        }
        return null;
    }

    /// <summary>
    /// Whether a value that is given as a key is another one each time: an id, a member of an object, or an entity that is made here without a key.
    /// </summary>
    public static bool IsFresh(IOperation value, ISymbol? member, FlowBody body, FlowFacts facts)
    {
        if (member is null && Of(value, body, facts) is { } made)
            return made.IsUnkeyed;
        OriginKinds kinds = facts.Values.KindsOf(value, body, member);
        return (kinds & OriginKinds.Fresh) != 0 && (kinds & OriginKinds.Event) == 0;
    }

    /// <summary>The values that go with an insert and are its key: the second insert fails, if they are the event's.</summary>
    public static IReadOnlyList<ValueLeaf> KeysOf(CallSite sql, FlowFacts facts)
    {
        if (sql.Invocation is not { } call)
            return [];
        IEnumerable<IOperation> values = call.Arguments.Select(argument => argument.Value).Where(value => value.Type?.SpecialType != SpecialType.System_String);
        return [.. values.SelectMany(value => facts.Values.Of(value, sql.Body)).Where(IsKeyFromEvent)];
    }

    private static bool IsKeyFromEvent(ValueLeaf leaf) =>
        leaf.Kind == OriginKinds.Event && leaf.Member is { } member && IsKeyName(member.Name, member.ContainingType);

    /// <summary>What of the parameters a key is made from; null for what is the event's, or of a lambda.</summary>
    public static GivenKey? Given(ValueLeaf leaf, FlowFacts facts) =>
        leaf.Operation is IParameterReferenceOperation { Parameter: var parameter } && !facts.Scope.IsEvent(parameter)
            ? new GivenKey(parameter.Ordinal, (leaf.Operation.Parent as IMemberReferenceOperation)?.Member)
            : null;

    /// <summary>Whether a type has a key by convention.</summary>
    public static bool HasKey(ITypeSymbol? type) =>
        type.SelfAndBases().SelectMany(one => one.GetMembers()).Any(member => member is IPropertySymbol && IsKey(member, type));

    /// <summary>What a constructor is given; null where the value is no new object.</summary>
    private static IEnumerable<(IParameterSymbol? Parameter, IOperation Value)>? Arguments(IOperation value) => value is IObjectCreationOperation creation
        ? creation.Arguments.Select(argument => (argument.Parameter, argument.Value))
        : UnboundCode.Creation(value);

    /// <param name="entity">The new object, or the local that holds it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="arguments">What its constructor is given.</param>
    /// <param name="body">Where it is made.</param>
    /// <param name="facts">What is found in the method.</param>
    private static NewEntity Made(
        IOperation entity, ITypeSymbol? type, IEnumerable<(IParameterSymbol? Parameter, IOperation Value)> arguments, FlowBody body, FlowFacts facts)
    {
        bool hasKey = HasKey(type);
        // Without a member that is a key by convention it has a key of others, which a join of two entities has.
        IEnumerable<ValueLeaf> given = arguments.Where(argument => IsKeyName(argument.Parameter?.Name, type))
            .SelectMany(argument => facts.Values.Of(argument.Value, body)).Where(leaf => leaf.Kind == OriginKinds.Event);
        IEnumerable<ValueLeaf> assigned = facts.Values.Of(entity, body)
            .Where(leaf => leaf.Member is { } member && (hasKey ? IsKey(member, type) : IsReference(member.Name))
                && leaf.Kind is OriginKinds.Event or OriginKinds.Constant);
        ValueLeaf[] keys = [.. given, .. assigned];
        GivenKey?[] parameters = [.. keys.Select(leaf => Given(leaf, facts))];
        return new(parameters.Any(one => one is null), [.. parameters.OfType<GivenKey>().Distinct()]);
    }

    /// <summary>What another method has made, with the keys that it was given here.</summary>
    private static NewEntity Given(NewEntity made, IInvocationOperation call, FlowBody body, FlowFacts facts)
    {
        bool isKeyed = made.IsKeyed;
        var keys = new List<GivenKey>();
        foreach (GivenKey key in made.Keys)
        {
            if (call.ArgumentFor(key.Parameter) is not { } argument)
                return new(true, []);
            if (IsFresh(argument, key.Member, body, facts))
                continue;
            ObjectOrigin origin = facts.Objects.Of(argument, body);
            if (origin.Kind == ObjectKind.Parameter && !facts.Scope.IsRoot)
                keys.Add(key with { Parameter = origin.Ordinal });
            else
                isKeyed = true;
        }
        return new(isKeyed, keys);
    }

    private static bool IsReference(string name) => name.EndsWith("Id", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Key", StringComparison.Ordinal) || name.EndsWith("Code", StringComparison.Ordinal);

    private static bool IsKey(ISymbol member, ITypeSymbol? type) =>
        IsKeyName(member.Name, type) || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KeyAttribute");

    private static bool IsKeyName(string? name, ITypeSymbol? type) => name is not null
        && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || string.Equals(name, type?.Name + "Id", StringComparison.OrdinalIgnoreCase));
}
