using System;

namespace EventContracts;

/// <summary>What a handler may know of an event beside its content. Immutable.</summary>
/// <param name="descriptor">The contract that read the event.</param>
/// <param name="message">The message that it came in.</param>
/// <param name="services">The services of this delivery.</param>
public sealed class EventContext(EventDescriptor descriptor, EventMessage message, IServiceProvider services)
{
    /// <summary>The contract that read the event.</summary>
    public EventDescriptor Descriptor { get; } = descriptor;

    /// <summary>Key, headers, topic, partition, offset and the raw bytes.</summary>
    public EventMessage Message { get; } = message;

    /// <summary>The services of this delivery.</summary>
    public IServiceProvider Services { get; } = services;
}
