using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;

namespace EventContracts.Analyzers.Handlers;

/// <summary>The stretches between the begin of a database transaction and its commit.</summary>
internal sealed class TransactionSpans
{
    private readonly FlowFacts _facts;
    private readonly IReadOnlyList<CallSite> _begins;
    private readonly IReadOnlyList<CallSite> _commits;

    public TransactionSpans(FlowFacts facts)
    {
        _facts = facts;
        // A transaction of the broker itself is where events belong.
        _begins = [.. facts.WithRole(CallRole.BeginTransaction).Where(IsDatabase)];
        _commits = [.. facts.WithRole(CallRole.Commit).Where(IsDatabase)];
    }

    /// <summary>Whether a place is passed after the begin and before a commit, on every path.</summary>
    public bool Contains(FlowBody body, FlowPosition position) => _begins.Any(begin =>
        FlowFacts.Dominates(begin.Body, begin.Position, body, position)
        && !_commits.Any(commit => FlowFacts.Dominates(begin.Body, begin.Position, commit.Body, commit.Position)
            && FlowFacts.Dominates(commit.Body, commit.Position, body, position))
        && _commits.Any(commit => FlowFacts.Reaches(body, position, commit.Body, commit.Position)));

    /// <summary>
    /// Whether a mark and an effect are in one transaction: begun before both, and not committed between them, without a guard being asked again.
    /// </summary>
    public bool AreOne(CallSite mark, Effect effect, IReadOnlyCollection<Guard> guards) =>
        Contains(mark.Body, mark.Position) && Contains(effect.Body, effect.Position)
        && !_commits.Any(commit => FlowFacts.Reaches(mark.Body, mark.Position, commit.Body, commit.Position)
            && FlowFacts.Reaches(commit.Body, commit.Position, effect.Body, effect.Position, guards));

    /// <summary>Whether a transaction has been begun whenever the place is reached.</summary>
    public bool HasBegun(FlowBody body, FlowPosition position) => _begins.Any(begin => FlowFacts.Dominates(begin.Body, begin.Position, body, position));

    private static bool IsDatabase(CallSite call) =>
        call.Method.ContainingNamespace?.ToDisplayString().StartsWith("Confluent", StringComparison.Ordinal) != true;
}
