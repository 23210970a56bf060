using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3002: the partition is decided by another property than the contract promises.</summary>
internal sealed class OtherKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.OtherKey, "Key is not the contract's partition key",
        "'{0}' is keyed by {1}, and this message by {2}; consumers rely on the order by {1}", DiagnosticSeverity.Warning);

    private static readonly KeyPartKind[] Known = [KeyPartKind.Member, KeyPartKind.Constant, KeyPartKind.CultureText];

    public override IEnumerable<Diagnostic> Check(Publications publications) => publications.Messages
        .Where(message => message.IsKeyed && message.Key.Choices.Count > 0 && message.Key.Choices.All(parts => IsOther(parts, message.Contract!)))
        .Select(message => At(message.Keys[0].Syntax, message, publications, message.EventName, message.Contract!.KeyText, Described(message)));

    /// <summary>Made from the event, all of it known, and nothing of it the declared key.</summary>
    private static bool IsOther(IReadOnlyList<KeyPart> parts, EventContractType contract) => parts.All(part => Known.Contains(part.Kind))
        && parts.Any(part => part.Kind == KeyPartKind.Member)
        && !parts.Any(part => part.Kind == KeyPartKind.Member && (part.Path.Count == 0 || contract.Concerns(part.Path)));

    private static string Described(ProducedMessage message) =>
        string.Join(" and ", message.Key.Parts.Where(part => part.Path.Count > 0).Select(part => string.Join(".", part.Path)).Distinct());
}
