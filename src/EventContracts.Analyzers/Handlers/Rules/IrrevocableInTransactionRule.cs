using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2014: the mail is sent, the transaction is rolled back, and the retry sends it again.</summary>
internal sealed class IrrevocableInTransactionRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.IrrevocableInTransaction,
        "Irrevocable effect inside a transaction",
        "'{0}' can't be taken back when the transaction is rolled back, and a retry does it again; do it after the commit",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Facts.Effects
        .Where(effect => effect.Kind == EffectKind.Irrevocable && flow.VerdictOf(effect) == EffectVerdict.Safe)
        .Where(effect => flow.Transactions.Contains(effect.Body, effect.Position))
        .Select(effect => At(effect));
}
