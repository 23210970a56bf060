using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3001: the events of one entity land on any partition, and a compacted topic refuses them.</summary>
internal sealed class NoKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.NoKey, "Keyed event is produced without a key",
        "'{0}' is keyed by {1}, and this message {2}; set Key from the event", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications) =>
        publications.Messages.Where(message => message.IsKeyed).Select(message => Check(message, publications)).OfType<Diagnostic>();

    private Diagnostic? Check(ProducedMessage message, Publications publications)
    {
        string key = message.Contract!.KeyText;
        if (KafkaTypes.IsNoKey(message.KeyType))
            return At(message.Place, message, publications, message.EventName, key, $"has the key type {message.KeyType!.Name}");
        if (message.Keys.Count == 0)
            return message.Escapes ? null : At(message.Place, message, publications, message.EventName, key, "has none");
        return message.Key.IsOnly(KeyPartKind.Null, KeyPartKind.Empty)
            ? At(message.Keys[0].Syntax, message, publications, message.EventName, key, message.Key.Has(KeyPartKind.Empty) ? "has an empty one" : "has none")
            : null;
    }
}
