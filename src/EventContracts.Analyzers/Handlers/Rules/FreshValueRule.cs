using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Sql;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2007: a second run would publish or store something else.</summary>
internal sealed class FreshValueRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.FreshValue,
        "Fresh id, clock or random value is stored or published",
        "{0} is new each time the event is delivered, so whoever gets it through '{1}' can't tell the duplicate; derive it from the event: {2}",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach (CallSite call in flow.Facts.Calls.Where(IsSink))
        {
            bool isGuarded = flow.IsDeduped || flow.IsGuardedByBase || flow.Facts.IsGuarded(call.Body, call.Position);
            // What is rolled back with the guard was never there; a broker takes nothing back.
            if (isGuarded && call.Role is not (CallRole.Publish or CallRole.BusPublish))
                continue;
            if (Leaf(call, flow, isGuarded) is { } leaf)
                yield return At(leaf.Operation, Describe(leaf), call.Name, leaf.Kind == OriginKinds.Clock ? "its time" : "EventId.Derive(id, step)");
        }
    }

    private static bool IsSink(CallSite call) =>
        call.Role is CallRole.Publish or CallRole.BusPublish or CallRole.Outbox || OwnBus.IsPublish(call) || IsSafeInsert(call);

    private static bool IsSafeInsert(CallSite call) => call.Role is CallRole.Sql or CallRole.Command
        && SqlText.Of(call).Any(sql => sql.TrimStart().StartsWith("INSERT", StringComparison.OrdinalIgnoreCase))
        && call.Sql is SqlVerdict.Guarded or SqlVerdict.Idempotent;

    /// <summary>The value to tell of, an id before all else.</summary>
    private static ValueLeaf? Leaf(CallSite call, HandlerFlow flow, bool isGuarded)
    {
        if (call.Invocation is not { } invocation)
            return null;
        IEnumerable<IOperation> values = Values(invocation, flow.Facts.Scope.State.Catalog).Concat(SqlText.ParametersOf(call));
        ValueLeaf[] leaves = [.. values.SelectMany(value => flow.Facts.Values.Lasting(value, call.Body))];
        ValueLeaf? fresh = leaves
            .Where(leaf => leaf.Kind == OriginKinds.Fresh && IsJudged(leaf) && !IsReplaced(leaf, leaves))
            .Where(leaf => call.Role != CallRole.None || OwnBus.IsIdentity(leaf, invocation))
            .OrderByDescending(IsId).FirstOrDefault();
        if (fresh is not null || isGuarded)
            return fresh;
        // A bus of others has message ids of its own, and the time of a message is commonly that of sending it.
        return call.Role is CallRole.Publish or CallRole.Outbox ? leaves.FirstOrDefault(IsTime) : null;
    }

    private static IEnumerable<IOperation> Values(IInvocationOperation call, EffectsCatalog catalog) => call.Arguments
        .Where(argument => argument.Parameter is not { } one || (one.Type.Name != "CancellationToken" && !catalog.IsVolatile(one)))
        .Select(argument => argument.Value);

    private static bool IsTime(ValueLeaf leaf) => leaf.Kind == OriginKinds.Clock && leaf.Operation is not IObjectCreationOperation && IsJudged(leaf);

    /// <summary>The key of a message is the business of the rules for producers; a deadline or a trace id says nothing of the event.</summary>
    private static bool IsJudged(ValueLeaf leaf) => leaf.Member?.Name
        is not ("Key" or "CorrelationId" or "TraceId" or "ExpiresAt" or "Expiration" or "Deadline" or "ProcessedAt" or "PublishedAt" or "SentAt");

    /// <summary>A constructor's value that an initializer writes over.</summary>
    private static bool IsReplaced(ValueLeaf leaf, ValueLeaf[] leaves) => leaf.Operation is IObjectCreationOperation && leaf.Member is { } member
        && leaves.Any(other => other.Operation is not IObjectCreationOperation && other.Kind != OriginKinds.Fresh && other.Member?.Name == member.Name);

    private static bool IsId(ValueLeaf leaf) => leaf.Member?.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) == true;

    private static string Describe(ValueLeaf leaf) =>
        leaf.Member is { } member ? $"'{member.ContainingType?.Name}.{member.Name}'" : $"'{leaf.Operation.Syntax}'";
}
