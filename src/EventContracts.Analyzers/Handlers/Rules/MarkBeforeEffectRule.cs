using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2003: a crash after the mark loses the effect.</summary>
internal sealed class MarkBeforeEffectRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.MarkBeforeEffect,
        "Event is marked as handled before its effect",
        "'{0}' may never happen: the event is marked as handled before it, and a crash in between loses it; mark it afterwards, or in the same transaction",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Effects(EffectVerdict.AfterMark).Where(effect => effect.Kind != EffectKind.Memory)
        .Select(effect => At(effect, ImmutableDictionary<string, string?>.Empty.Add(FixProperty.Places, Places(flow))));

    private static string Places(HandlerFlow flow) =>
        string.Join("\n", flow.Facts.Marks.Select(mark => mark.Operation.Syntax.SpanStart.ToString(CultureInfo.InvariantCulture)));
}
