using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2001: an effect that a second delivery repeats.</summary>
internal sealed class UnguardedEffectRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.UnguardedEffect,
        "Non-idempotent effect without a duplicate guard",
        "'{0}' happens again when the event is delivered again; {1}",
        DiagnosticSeverity.Warning);

    private const string AskInbox = "return first when the inbox has seen the event (TryBeginAsync), or make the effect idempotent";

    private const string GiveKey = "a crash before the event is marked repeats it all the same: give it a key that is derived from the event";

    private static readonly ImmutableDictionary<string, string?> Guarded = ImmutableDictionary<string, string?>.Empty.Add(FixProperty.InboxHelps, "true");

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Effects(EffectVerdict.Unguarded)
        .Where(effect => effect.Kind is EffectKind.Update or EffectKind.Insert or EffectKind.Store or EffectKind.Irrevocable)
        .Select(effect => At(effect, Properties(effect), flow.IsDeduped ? GiveKey : AskInbox));

    private static ImmutableDictionary<string, string?> Properties(Effect effect) =>
        effect.Kind == EffectKind.Irrevocable ? ImmutableDictionary<string, string?>.Empty : Guarded;
}
