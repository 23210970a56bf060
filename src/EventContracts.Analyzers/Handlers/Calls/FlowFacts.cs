using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What is found in one method and its lambdas: calls, guards, effects, and how they lie to each other. Rules ask; nothing is reported here.</summary>
internal sealed class FlowFacts
{
    public FlowFacts(CallScope scope, IReadOnlyList<FlowBody> bodies)
    {
        Scope = scope;
        Bodies = bodies;
        Objects = new ObjectOrigins(scope);
        Values = new ValueOrigins(scope);
        Calls = FindCalls();
        Answers = new GuardAnswers(this);
        Settings = SettingFinder.Find(this);
        Guards = [.. new GuardFinder(this).Find()];
        Effects = [.. new EffectFinder(this).Find()];
    }

    public CallScope Scope { get; }

    public IReadOnlyList<FlowBody> Bodies { get; }

    public ObjectOrigins Objects { get; }

    public ValueOrigins Values { get; }

    public IReadOnlyList<CallSite> Calls { get; }

    public GuardAnswers Answers { get; }

    public IReadOnlyList<Guard> Guards { get; }

    public IReadOnlyList<Effect> Effects { get; }

    /// <summary>The members that are set to a value that doesn't depend on what they were.</summary>
    public HashSet<ISymbol> Settings { get; }

    public IEnumerable<CallSite> Marks => Calls.Where(call => call.Role == CallRole.Mark || call.Summary is { Marks: true });

    public IEnumerable<CallSite> WithRole(CallRole role) => Calls.Where(call => call.Role == role);

    /// <summary>Whether the first place has been passed whenever the second, in the same body or in a lambda below, is reached.</summary>
    public static bool Dominates(FlowBody firstBody, FlowPosition first, FlowBody secondBody, FlowPosition second) =>
        Lift(secondBody, second, firstBody) is { } lifted && firstBody.Dominates(first, lifted);

    /// <summary>Whether the second place may come after the first.</summary>
    /// <param name="avoiding">Guards that are not to be passed in between.</param>
    public static bool Reaches(FlowBody firstBody, FlowPosition first, FlowBody secondBody, FlowPosition second, IReadOnlyCollection<Guard>? avoiding = null)
    {
        for (FlowBody? common = firstBody; common is not null; common = common.Parent)
        {
            if (Lift(firstBody, first, common) is not { } from || Lift(secondBody, second, common) is not { } to)
                continue;
            // Inside the lambda that the way leads into, a guard may come before the place.
            for (FlowBody inner = secondBody; inner != common; inner = inner.Parent!)
            {
                if (avoiding is not null && AreAllBefore(avoiding, inner, Lift(secondBody, second, inner)!.Value))
                    return false;
            }
            if (common.Reaches(from, to, avoiding?.Where(guard => guard.Body == common).Select(guard => guard.Position.Node).ToArray()))
                return true;
            // Not in this body, but a loop around the lambda may run it again.
        }
        return false;
    }

    /// <summary>The guards that have been passed whenever the place is reached.</summary>
    public IEnumerable<Guard> GuardsOf(FlowBody body, FlowPosition position) => Guards.Where(guard => Dominates(guard.Body, guard.Position, body, position));

    /// <summary>Whether every path to the place passes a guard of these kinds, in its own body or before the lambda is made.</summary>
    public bool IsGuarded(FlowBody body, FlowPosition position, params GuardKind[] kinds)
    {
        Guard[] guards = [.. Guards.Where(guard => kinds.Contains(guard.Kind))];
        for (FlowBody? at = body; at is not null; at = at.Parent)
        {
            if (AreAllBefore(guards, at, Lift(body, position, at)!.Value))
                return true;
        }
        return false;
    }

    /// <summary>Whether every path to the place passes some guard, of whatever worth.</summary>
    public bool IsGuarded(FlowBody body, FlowPosition position) => IsGuarded(body, position, GuardKind.Atomic, GuardKind.Check, GuardKind.Possible);

    private static bool AreAllBefore(IReadOnlyCollection<Guard> guards, FlowBody body, FlowPosition position)
    {
        FlowPosition[] positions = [.. guards.Where(guard => guard.Body == body).Select(guard => guard.Position)];
        return positions.Length > 0 && body.AreAllBefore(positions, position);
    }

    /// <summary>The place in an outer body at which the lambda with the position is made; null where the body is not around it.</summary>
    private static FlowPosition? Lift(FlowBody body, FlowPosition position, FlowBody target)
    {
        for (; body != target; body = body.Parent)
        {
            if (body.Parent is null)
                return null;
            position = body.MadeAt;
        }
        return position;
    }

    private List<CallSite> FindCalls()
    {
        var calls = new List<CallSite>();
        foreach (FlowBody body in Bodies)
        {
            foreach (IOperation operation in body.Operations)
            {
                if (Site(operation, body) is { } site)
                    calls.Add(site);
            }
        }
        return calls;
    }

    private CallSite? Site(IOperation operation, FlowBody body)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                CallKnowledge knowledge = Scope.State.Catalog.Of(call.TargetMethod, call.Instance?.Type);
                return new(call, call.TargetMethod, knowledge, knowledge.Role == CallRole.None ? Scope.Summary(call, body) : null, body);
            case IObjectCreationOperation { Constructor: { } constructor }:
                return new(operation, constructor, Scope.State.Catalog.Of(constructor), null, body);
            default:
                return null;
        }
    }
}
