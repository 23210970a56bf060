using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>
/// Remembers which consumer has handled which event, so that a repeated delivery does nothing. One instance serves one handling, as a transaction does:
/// begin, work, complete, dispose. Not thread-safe; its store is.
/// </summary>
public interface IEventInbox : IAsyncDisposable
{
    /// <summary>
    /// The transaction that the begun event is marked in; null before <see cref="TryBeginAsync"/> has said true, and always where the store has none. Work
    /// done in it happens exactly once. Committed by <see cref="CompleteAsync"/>: neither commit nor dispose it.
    /// </summary>
    DbTransaction? Transaction { get; }

    /// <summary>
    /// Begins to handle an event. Waits while another instance has begun the same one, until that completes or gives up.
    /// </summary>
    /// <param name="consumer">Who handles it: two consumers handle the same event once each.</param>
    /// <param name="eventId">The id of the event, from the event itself: what the transport counts is new with every delivery.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>True when the event is new to the consumer; false when it has been handled before, and then nothing is begun.</returns>
    /// <exception cref="InvalidOperationException">This instance has begun an event already.</exception>
    [DedupeGuard]
    ValueTask<bool> TryBeginAsync(string consumer, string eventId, CancellationToken cancellationToken = default);

    /// <summary>Marks the begun event as handled, and commits the work of its transaction. Without it, disposing takes all back.</summary>
    /// <param name="consumer">As it was begun.</param>
    /// <param name="eventId">As it was begun.</param>
    /// <param name="cancellationToken">Stops it; the event is then not handled.</param>
    /// <exception cref="InvalidOperationException">That event was not begun here.</exception>
    ValueTask CompleteAsync(string consumer, string eventId, CancellationToken cancellationToken = default);
}
