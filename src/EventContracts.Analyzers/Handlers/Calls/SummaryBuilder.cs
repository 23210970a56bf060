using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Rules;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Reduces a method's body to what its callers must know.</summary>
internal static class SummaryBuilder
{
    public static MethodSummary Build(CallScope scope, IReadOnlyList<FlowBody> bodies)
    {
        var facts = new FlowFacts(scope, bodies);
        (GuardAnswer answer, GuardKind kind) = ResultReader.Guard(facts);
        return new()
        {
            Effects = [.. facts.Effects.Where(effect => !facts.IsGuarded(effect.Body, effect.Position)).Select(Reduced)],
            Guard = answer,
            GuardKind = kind,
            HasGuard = facts.Guards.Count > 0 || facts.Calls.Any(call => call.Summary is { HasGuard: true }),
            Marks = facts.Marks.Any(),
            DeadLetters = facts.Calls.Any(call => call.Role == CallRole.DeadLetter || call.Summary is { DeadLetters: true }),
            TakenForDuplicate = AnyErrorIsDuplicateRule.In(facts),
            Saves = facts.Calls.Any(SaveCalls.IsSave),
            Returns = ResultReader.Origin(facts),
            Made = ResultReader.Made(facts),
            Setters = [.. facts.Bodies[0].Operations.Select(operation => RelativeSetting.Setter(operation, facts)).OfType<(int, ISymbol)>()],
            Settings = facts.Settings,
        };
    }

    private static SummaryEffect Reduced(Effect effect) => new(effect.Kind, effect.Action, effect.Target, effect.Key, effect.Path, effect.Places);
}
