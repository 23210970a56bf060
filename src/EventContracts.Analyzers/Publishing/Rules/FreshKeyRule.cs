using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3003: a key that no other message has keeps nothing in order.</summary>
internal sealed class FreshKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.FreshKey, "Key is different for every message",
        "'{0}' is new for every message, so events of one entity have no order; take the key from {1}", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications)
    {
        foreach (ProducedMessage message in publications.Messages)
        {
            if (message.NeedsNoKey || !(IsOfAnEntity(message) || IsGiven(message, publications)))
                continue;
            if (message.Key.Parts.FirstOrDefault(part => part.Kind == KeyPartKind.Fresh && !IsInTheEvent(part, message, publications.Body)) is { } fresh)
                yield return At(fresh.Operation.Syntax, message, publications, fresh.Operation.Syntax.ToString(), Source(message));
        }
    }

    private static string Source(ProducedMessage message) =>
        message.IsKeyed ? message.EventName + "." + message.Contract!.KeyText : $"'{message.EventName}'";

    /// <summary>Whether the event is known to be about something: a random key on purpose spreads what has no order.</summary>
    private static bool IsOfAnEntity(ProducedMessage message) => message.Contract is not null
        || (message.Event is { } type && type.GetMembers().OfType<IPropertySymbol>().Any(property => IsIdOfAnEntity(property.Name)));

    private static bool IsIdOfAnEntity(string name) => name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal)
        && name is not ("EventId" or "MessageId" or "CorrelationId" or "TraceId" or "CausationId" or "RequestId" or "SpanId");

    /// <summary>
    /// Whether a method publishes what others give it, a text or any object: whatever it
    /// is, a random key says that its messages belong together by nothing.
    /// </summary>
    private static bool IsGiven(ProducedMessage message, Publications publications)
    {
        if (message.Event is not null || message.Value is not { } value || publications.IsTest)
            return false;
        ISymbol method = publications.Body.Owner;
        return publications.Body.Closure(value).OfType<IParameterReferenceOperation>()
            .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, method));
    }

    /// <summary>A new entity gets its id here: it is in the event as well.</summary>
    private static bool IsInTheEvent(KeyPart part, ProducedMessage message, ProducerBody body) => part.Local is { } local && message.Value is { } value
        && body.Closure(value).OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));
}
