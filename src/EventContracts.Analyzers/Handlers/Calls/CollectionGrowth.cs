using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Finds entities without a key from the event that are added to a collection of another one: <c>account.Entries.Add(new Payment(amount))</c>. A collection
/// that is read elsewhere in the method may be asked whether it has the entity; events that an entity raises, and values, are nothing of a store's.
/// </summary>
internal static class CollectionGrowth
{
    private static readonly string[] Messages = ["Event", "Notification", "Message", "Command", "Error"];

    /// <summary>The object whose collection grows, and the key that the caller decides by, if it does; null where nothing is known to be added twice.</summary>
    public static (ObjectOrigin Owner, string Member, GivenKey? Key)? Find(CallSite call, FlowFacts facts)
    {
        if (!IsAdd(call.Method) || call.Invocation is not { Arguments: [{ Value: var added }] } invocation
            || invocation.Instance?.Unwrapped() is not IMemberReferenceOperation { Instance: { } owner } collection)
            return null;
        if (!IsOfEntities(call.Method.ContainingType, added.Unwrapped().Type) || IsAsked(call) || IsReadElsewhere(collection, facts))
            return null;
        ObjectOrigin origin = facts.Objects.Of(owner, call.Body);
        // What the handler itself collects is memory.
        if (facts.Scope.IsRoot && origin.Kind is ObjectKind.This or ObjectKind.Field)
            return null;
        string name = collection.Member.Name;
        NewEntity? made = EntityKeys.Of(added, call.Body, facts);
        if (made is { IsUnkeyed: true })
            return (origin, name, null);
        return !facts.Scope.IsRoot && KeyOfCaller(made, added, call.Body, facts) is { } key ? (origin, name, key) : null;
    }

    private static bool IsAdd(IMethodSymbol method) =>
        method is { Name: "Add", Parameters.Length: 1, ContainingType.Name: "List" or "IList" or "ICollection" or "Collection" or "HashSet" or "ISet" };

    private static bool IsOfEntities(INamedTypeSymbol collection, ITypeSymbol? element) =>
        IsEntity(element) && IsEntity(collection.TypeArguments.FirstOrDefault()) && EntityKeys.HasKey(element);

    private static bool IsEntity(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsRecord: false }
        && !Messages.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0)
        && !type.GetMembers("Equals").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1);

    /// <summary>Whether a set is asked if it had the entity.</summary>
    private static bool IsAsked(CallSite call) => !call.Method.ReturnsVoid && !IgnoredResult.Is(call.Operation);

    private static bool IsReadElsewhere(IMemberReferenceOperation member, FlowFacts facts) =>
        facts.Bodies.SelectMany(body => body.Operations).Any(operation => operation != member
            && operation is IMemberReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Member, member.Member));

    /// <summary>Of an entity that is made here the only key, where it is not the event's; of one that is given to the method, the entity itself.</summary>
    private static GivenKey? KeyOfCaller(NewEntity? made, IOperation added, FlowBody body, FlowFacts facts)
    {
        if (made is not null)
            return made is { IsKeyed: false, Keys: [var key] } ? key : null;
        ObjectOrigin given = facts.Objects.Of(added, body);
        return given.Kind == ObjectKind.Parameter ? new GivenKey(given.Ordinal, null) : null;
    }
}
