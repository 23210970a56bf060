using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Finds entities without a key from the event that are added to a collection of another one: <c>account.Entries.Add(new Payment(amount))</c>. A collection that is
/// read elsewhere in the method may be asked whether it has the entity; events that an entity raises, and values, are nothing of a store's.
/// </summary>
internal static class CollectionGrowth
{
    private static readonly string[] Messages = ["Event", "Notification", "Message", "Command", "Error"];

    /// <summary>The object whose collection grows, and the key that the caller decides by, if it does; null where nothing is known to be added twice.</summary>
    public static (ObjectOrigin Owner, string Member, GivenKey? Key)? Find(CallSite call, FlowFacts facts)
    {
        if (call.Method is not { Name: "Add", Parameters.Length: 1, ContainingType: { Name: "List" or "IList" or "ICollection" or "Collection" or "HashSet" or "ISet" } collection }
            || call.Invocation is not { Arguments: [var added] } invocation || invocation.Instance?.Unwrapped() is not IMemberReferenceOperation { Instance: { } owner } member)
            return null;
        ITypeSymbol? element = added.Value.Unwrapped().Type;
        if (!IsEntity(element) || !IsEntity(collection.TypeArguments.FirstOrDefault()) || !EntityKeys.HasKey(element) || !(call.Method.ReturnsVoid || IgnoredResult.Is(call.Operation)) || IsReadElsewhere(member, facts))
            return null;
        ObjectOrigin origin = facts.Objects.Of(owner, call.Body);
        // What the handler itself collects is memory.
        if (facts.Scope.IsRoot && origin.Kind is ObjectKind.This or ObjectKind.Field)
            return null;
        if (EntityKeys.Of(added.Value, call.Body, facts) is { } made)
            return made.IsUnkeyed ? (origin, member.Member.Name, null) : made is { IsKeyed: false, Keys: [var key] } && !facts.Scope.IsRoot ? (origin, member.Member.Name, key) : null;
        ObjectOrigin given = facts.Objects.Of(added.Value, call.Body);
        return given.Kind == ObjectKind.Parameter && !facts.Scope.IsRoot ? (origin, member.Member.Name, new GivenKey(given.Ordinal, null)) : null;
    }

    private static bool IsEntity(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsRecord: false } && !Messages.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0)
        && !type.GetMembers("Equals").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1);

    private static bool IsReadElsewhere(IMemberReferenceOperation member, FlowFacts facts) => facts.Bodies.SelectMany(body => body.Operations)
        .Any(operation => operation is IMemberReferenceOperation other && other != member && SymbolEqualityComparer.Default.Equals(other.Member, member.Member));
}
