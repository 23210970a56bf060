using System;

namespace EventContracts;

/// <summary>Tells the analyzers that a method, or every method of a type, may be called twice for one event.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class IdempotentAttribute : Attribute
{
    /// <summary>Why, for whoever reads it next. With a reason, the body is not held against the attribute.</summary>
    public string? Reason { get; init; }
}
