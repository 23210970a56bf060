using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>
/// The contracts of one assembly and the way to their handlers; the generated <c>EventContractsCatalog</c> lists its events and adds nothing. Immutable and
/// thread-safe.
/// </summary>
public abstract class EventCatalog : IEventCatalog, IEventDispatcher
{
    private readonly EventDescriptor[] _descriptors;
    private readonly Dictionary<(string Type, int Major), EventDescriptor> _byName;

    // By the descriptor itself, which is what a message is identified by: no name is hashed twice.
    private readonly Dictionary<EventDescriptor, Func<EventMessage, IServiceProvider, CancellationToken, ValueTask<DispatchResult>>> _handlers;

    /// <summary>A catalogue of these events.</summary>
    /// <param name="entries">Each event once, in the order of <see cref="Descriptors"/>; of two with one type and major version the first is found.</param>
    protected EventCatalog(ReadOnlySpan<Entry> entries)
    {
        _descriptors = new EventDescriptor[entries.Length];
        _byName = new(entries.Length);
        _handlers = new(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            EventDescriptor descriptor = entries[i].Descriptor;
            _descriptors[i] = descriptor;
            _byName.TryAdd((descriptor.Type, descriptor.Major), descriptor);
            _handlers.TryAdd(descriptor, entries[i].HandleAsync);
        }
        // After all real names, so that no alias hides one.
        foreach (EventDescriptor descriptor in _descriptors)
        {
            foreach (string alias in descriptor.Aliases)
                _byName.TryAdd((alias, descriptor.Major), descriptor);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<EventDescriptor> Descriptors => _descriptors;

    /// <inheritdoc/>
    public EventDescriptor? Find(string type, int major) => _byName.GetValueOrDefault((type, major));

    /// <inheritdoc/>
    public ValueTask<DispatchResult> DispatchAsync(EventMessage message, IServiceProvider services, CancellationToken cancellationToken = default) =>
        EventMessageReader.Identify(message, this) is { } descriptor
            ? _handlers[descriptor](message, services, cancellationToken)
            : new(DispatchResult.UnknownEvent);

    /// <summary>The entry of an event.</summary>
    protected static Entry Of<TEvent>()
        where TEvent : class, IEventContract<TEvent> => new(TEvent.Descriptor, EventDispatch.HandleAsync<TEvent>);

    /// <summary>One event of a catalogue, made by <see cref="Of"/>.</summary>
    protected readonly struct Entry
    {
        internal Entry(EventDescriptor descriptor, Func<EventMessage, IServiceProvider, CancellationToken, ValueTask<DispatchResult>> handleAsync)
        {
            Descriptor = descriptor;
            HandleAsync = handleAsync;
        }

        internal EventDescriptor Descriptor { get; }

        internal Func<EventMessage, IServiceProvider, CancellationToken, ValueTask<DispatchResult>> HandleAsync { get; }
    }
}
