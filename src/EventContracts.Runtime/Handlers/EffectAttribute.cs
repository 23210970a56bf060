using System;

namespace EventContracts;

/// <summary>
/// Tells the analyzers that a method, or every method of a type, must not be called twice for one event. Needed only where its body can't be seen: in another
/// assembly, or behind an interface with several implementations.
/// </summary>
/// <param name="kind">What it does.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class EffectAttribute(EffectKind kind) : Attribute
{
    /// <summary>What it does.</summary>
    public EffectKind Kind { get; } = kind;
}
