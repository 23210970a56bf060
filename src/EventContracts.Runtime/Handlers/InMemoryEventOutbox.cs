using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Keeps what is published until it is relayed: for tests, and for a process that may lose it. Thread-safe.</summary>
/// <param name="writer">Says how the service publishes.</param>
public sealed class InMemoryEventOutbox(EventMessageWriter writer) : IEventOutbox
{
    private readonly ConcurrentQueue<EventMessage> _pending = new();

    /// <summary>What was published and not relayed, in order. A snapshot.</summary>
    public IReadOnlyList<EventMessage> Pending => [.. _pending];

    /// <inheritdoc/>
    public ValueTask PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        return SendAsync(writer.Write(value), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(EventMessage message, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _pending.Enqueue(message);
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends what is pending, in order. A message that can't be sent stays, with all after it. Not to be called twice at a time.</summary>
    /// <param name="publisher">Where to.</param>
    /// <param name="cancellationToken">Given to the publisher.</param>
    /// <returns>How many were sent.</returns>
    public async ValueTask<int> RelayAsync(IEventPublisher publisher, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        int sent = 0;
        for (; _pending.TryPeek(out EventMessage message); sent++)
        {
            await publisher.SendAsync(message, cancellationToken).ConfigureAwait(false);
            _pending.TryDequeue(out _);
        }
        return sent;
    }
}
