using System.Collections.Generic;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>Knows the event where it is read, and the way from there to a value.</summary>
internal static class EventPath
{
    /// <summary>The properties that lead from the event to the value; null where it isn't of the event.</summary>
    public static List<string>? Of(IMemberReferenceOperation reference, ITypeSymbol? @event)
    {
        var path = new List<string>();
        IOperation? at = reference;
        while (at is IMemberReferenceOperation { Instance: { } instance } member)
        {
            // Nullable's Value, and that of our Optional, is the property itself.
            if (member.Member is not { Name: "Value", ContainingType.Name: "Nullable" or "Optional" })
                path.Insert(0, member.Member.Name);
            at = instance.Unwrapped();
            if (at is IConditionalAccessInstanceOperation access)
                at = Accessed(access)?.Unwrapped();
            if (at is IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault" } } call)
                at = call.Instance?.Unwrapped();
            if (at is not null && IsEvent(at, @event))
                return path;
        }
        return null;
    }

    public static bool IsEvent(IOperation operation, ITypeSymbol? @event) =>
        @event is not null && SymbolEqualityComparer.Default.Equals(Plain(operation.Type), Plain(@event));

    /// <summary>What stands before the <c>?.</c>.</summary>
    public static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? at = instance.Parent, from = instance; at is not null; from = at, at = at.Parent)
        {
            if (at is IConditionalAccessOperation access && access.Operation != from)
                return access.Operation;
        }
        return null;
    }

    private static ITypeSymbol? Plain(ITypeSymbol? type) => type?.WithNullableAnnotation(NullableAnnotation.None);
}
