using System;
using System.Text;

namespace EventContracts;

/// <summary>What surrounds an event while it is handled: its contract, the message that brought it, and the services of the scope.</summary>
public sealed class EventContext
{
    private readonly EventMessage _message;

    /// <summary>The context of one message.</summary>
    /// <param name="descriptor">The contract that read the event.</param>
    /// <param name="message">The message.</param>
    /// <param name="services">The scope that the handler lives in.</param>
    /// <exception cref="ArgumentNullException">Descriptor or services is null.</exception>
    public EventContext(EventDescriptor descriptor, in EventMessage message, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(services);
        Descriptor = descriptor;
        Services = services;
        _message = message;
    }

    /// <summary>The contract that read the event.</summary>
    public EventDescriptor Descriptor { get; }

    /// <summary>The scope that the handler lives in.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The message, all of it still bytes.</summary>
    public ref readonly EventMessage Message => ref _message;

    /// <summary>The headers.</summary>
    public EventHeaderList Headers => _message.Headers;

    /// <summary>The topic it came from.</summary>
    public string Topic => _message.Topic;

    /// <summary>The partition it came from; −1 where it was not consumed from one.</summary>
    public int Partition => _message.Partition;

    /// <summary>Its offset in the partition; −1 where it was not consumed from one.</summary>
    public long Offset => _message.Offset;

    /// <summary>The key as text; null where the message has none.</summary>
    public string? Key => _message.Key is { } key ? Encoding.UTF8.GetString(key) : null;
}
