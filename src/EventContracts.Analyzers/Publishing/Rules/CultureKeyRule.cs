using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3005: two hosts with different cultures send events of one entity to different partitions.</summary>
internal sealed class CultureKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(
        DiagnosticIds.CultureKey,
        "Key text depends on the current culture",
        "The text of '{0}' depends on the culture of the host, so one value may have several keys; name CultureInfo.InvariantCulture",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications) => publications.State.IsInvariant
        ? []
        : publications.Messages.SelectMany(message => message.Key.Parts).Where(part => part.Kind == KeyPartKind.CultureText)
            .Select(part => part.Operation.Syntax).Distinct().Select(place => At(place, place.ToString()));
}
