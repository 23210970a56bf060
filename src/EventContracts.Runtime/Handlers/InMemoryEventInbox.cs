using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>An inbox that forgets when the process ends: for tests, and for state that ends with the process too.</summary>
/// <param name="store">What all instances share.</param>
public sealed class InMemoryEventInbox(InMemoryInboxStore store) : IEventInbox
{
    private (string Consumer, string EventId)? _begun;

    /// <summary>Always null: memory has no transactions.</summary>
    public DbTransaction? Transaction => null;

    /// <inheritdoc/>
    public async ValueTask<bool> TryBeginAsync(string consumer, string eventId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        if (_begun is not null)
            throw new InvalidOperationException("This inbox has begun an event already: take one instance for each event.");
        if (!await store.TryTakeAsync((consumer, eventId), cancellationToken).ConfigureAwait(false))
            return false;
        _begun = (consumer, eventId);
        return true;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string consumer, string eventId, CancellationToken cancellationToken = default)
    {
        if (_begun != (consumer, eventId))
            throw new InvalidOperationException($"The event '{eventId}' was not begun here for '{consumer}'.");
        cancellationToken.ThrowIfCancellationRequested();
        _begun = null;
        store.Complete((consumer, eventId));
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives up what was begun and not completed: another instance may begin it.</summary>
    public ValueTask DisposeAsync()
    {
        if (_begun is { } begun)
            store.GiveUp(begun);
        _begun = null;
        return ValueTask.CompletedTask;
    }
}
