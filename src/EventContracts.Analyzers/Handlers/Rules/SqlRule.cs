using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2012: SQL that adds a row or changes a value by what it was, without a guard before it.</summary>
internal sealed class SqlRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.SqlNotIdempotent,
        "SQL statement is not idempotent",
        "The SQL of '{0}' does it again when the event is delivered again; "
        + "add ON CONFLICT or a version to it, or return first when the inbox has seen the event",
        DiagnosticSeverity.Warning);

    private static readonly ImmutableDictionary<string, string?> Guarded = ImmutableDictionary<string, string?>.Empty.Add(FixProperty.InboxHelps, "true");

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) =>
        flow.Effects(EffectVerdict.Unguarded).Where(effect => effect.Kind == EffectKind.Sql).Select(effect => At(effect, Guarded));
}
