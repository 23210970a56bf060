using System.Collections.Generic;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What a caller must know of a method's body.</summary>
internal sealed record MethodSummary
{
    /// <summary>Nothing that a caller must know.</summary>
    public static readonly MethodSummary Silent = new() { Effects = [], Returns = new(ObjectKind.Unknown), Settings = [], Setters = [] };

    /// <summary>The effects that the method doesn't guard itself.</summary>
    public required IReadOnlyList<SummaryEffect> Effects { get; init; }

    /// <summary>What the result says of the event, where the method passes on a guard's answer.</summary>
    public GuardAnswer Guard { get; init; }

    public GuardKind GuardKind { get; init; }

    /// <summary>Whether it records that the event is handled.</summary>
    public bool Marks { get; init; }

    /// <summary>Whether it asks a guard for itself.</summary>
    public bool HasGuard { get; init; }

    /// <summary>Whether it puts the message aside.</summary>
    public bool DeadLetters { get; init; }

    /// <summary>The error that it takes for a duplicate, whatever it is; null where there is none.</summary>
    public TakenError? TakenForDuplicate { get; init; }

    /// <summary>Whether it saves, or calls something that sounds like it.</summary>
    public bool Saves { get; init; }

    /// <summary>Where the object that it returns comes from, as the caller sees it.</summary>
    public ObjectOrigin Returns { get; init; }

    /// <summary>The new object that it returns; null where it returns others as well, or nobody can tell.</summary>
    public NewEntity? Made { get; init; }

    /// <summary>The members of its object that are set to a parameter as it is.</summary>
    public required IReadOnlyList<(int Parameter, ISymbol Member)> Setters { get; init; }

    /// <summary>The members that are set to a value that doesn't depend on what they were.</summary>
    public required IReadOnlyCollection<ISymbol> Settings { get; init; }
}
