using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers;

/// <summary>One handler as the rules see it: what is found in it, and what is to be said of each effect.</summary>
internal sealed class HandlerFlow
{
    private readonly Dictionary<Effect, EffectVerdict> _verdicts = new();
    private IReadOnlyList<(ITryOperation Try, ICatchClauseOperation Clause)>? _catches;
    private bool? _hasInbox;
    private bool? _isGuardedByBase;

    public HandlerFlow(FlowFacts facts, IOperation root, Compilation compilation)
    {
        Facts = facts;
        Root = root;
        Compilation = compilation;
        Transactions = new TransactionSpans(facts);
        IgnoredGuards = [.. facts.Calls.Where(IsGuard).Where(call => IgnoredResult.Is(call.Operation))];
        var verdicts = new EffectVerdicts(this);
        foreach (Effect effect in facts.Effects)
            _verdicts[effect] = verdicts.Of(effect);
    }

    public FlowFacts Facts { get; }

    /// <summary>The body as it is written, for what the control flow graph no longer shows.</summary>
    public IOperation Root { get; }

    public Compilation Compilation { get; }

    /// <summary>Found once: a walk over the body as it is written costs more than most rules.</summary>
    public IReadOnlyList<(ITryOperation Try, ICatchClauseOperation Clause)> Catches =>
        _catches ??= [.. CatchClauses.Of(Root, Facts)];

    public HandlerOptions Options => Facts.Scope.State.Options;

    /// <summary>Whether something outside sees to it that no event comes twice: by option, or because an inbox stands before the handler.</summary>
    public bool IsDeduped => Options.IsDeduped || (_hasInbox ??= DedupedHandlers.Contains(Facts.Scope.Method));

    /// <summary>Whether a base class of this project passes a guard before it calls the handler.</summary>
    public bool IsGuardedByBase => _isGuardedByBase ??= Facts.Scope.State.Bases.Guard(Facts.Scope.Method, Facts.Scope.State, Facts.Scope.Cancellation);

    public TransactionSpans Transactions { get; }

    /// <summary>The guards whose answer nobody looks at.</summary>
    public IReadOnlyList<CallSite> IgnoredGuards { get; }

    private static readonly string[] WorkWords = ["Handle", "Process", "Execute", "Consume", "Run"];

    /// <summary>
    /// By its role; or by what it does, but for a method that says whether it has done its
    /// work, which looks the same: with it something must come that it would have guarded.
    /// </summary>
    private bool IsGuard(CallSite call)
    {
        if (call.Role is CallRole.Guard or CallRole.GuardOfDuplicates)
            return true;
        return call.Summary is { Guard: not GuardAnswer.None, GuardKind: GuardKind.Atomic } && (!IsNamedLikeWork(call.Method) || HasEffectAfter(call));
    }

    private static bool IsNamedLikeWork(IMethodSymbol method) => WorkWords.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal));

    private bool HasEffectAfter(CallSite call) => Facts.Effects.Any(effect =>
        effect.Operation != call.Operation && FlowFacts.Reaches(call.Body, call.Position, effect.Body, effect.Position));

    public IEnumerable<Effect> Effects(EffectVerdict verdict) => Facts.Effects.Where(effect => _verdicts[effect] == verdict);

    public EffectVerdict VerdictOf(Effect effect) => _verdicts[effect];
}
