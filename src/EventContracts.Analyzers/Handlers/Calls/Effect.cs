using System.Collections.Immutable;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>An effect at its place in a body: made there, or by what is called there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Action">The effect in words of code: <c>Stock -= …</c>, <c>SmtpClient.SendMailAsync</c>.</param>
/// <param name="Target">The object that is changed.</param>
/// <param name="Operation">Where it is seen in the body.</param>
/// <param name="Body">The body.</param>
/// <param name="Path">The methods that lead to it, outermost first; empty where it's in the body itself.</param>
/// <param name="Places">Where the calls and the effect are, outermost first.</param>
internal sealed record Effect(
    EffectKind Kind, string Action, ObjectOrigin Target, IOperation Operation, FlowBody Body, ImmutableArray<string> Path, ImmutableArray<Location> Places)
{
    private const int ShownHops = 3;

    /// <summary>What the caller has to look at before it is an effect; null where that's settled.</summary>
    public GivenKey? Key { get; init; }

    public FlowPosition Position => Body.PositionOf(Operation);

    /// <summary>The path and the action, at most three hops of it.</summary>
    public string Description =>
        string.Join(" → ", Path.Length <= ShownHops ? Path.Add(Action) : ImmutableArray.Create(Path[0], "…", Path[Path.Length - 1], Action));
}
