using System;

namespace EventContracts;

/// <summary>
/// Tells the analyzers that a method says whether an event is new. It returns <c>bool</c>, or a task of it; one that returns nothing throws for a duplicate.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DedupeGuardAttribute : Attribute
{
    /// <summary>Whether the method returns true for a duplicate, not for a new event.</summary>
    public bool TrueWhenDuplicate { get; init; }
}
