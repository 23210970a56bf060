using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts.Sqlite;

/// <summary>
/// An inbox that survives the process. The event is marked in <see cref="Transaction"/>; what a handler writes in the same transaction happens
/// exactly once, wherever the process dies. SQLite has one writer at a time, so other events wait while one is handled: keep slow calls before it, or
/// after.
/// </summary>
/// <param name="store">The database.</param>
public sealed class SqliteEventInbox(SqliteInboxStore store) : IEventInbox
{
    private (string Consumer, string EventId)? _begun;
    private SqliteWrite? _write;

    /// <summary>
    /// The transaction of the begun event, null before <see cref="TryBeginAsync"/> has said true. Its connection is the one to write with:
    /// <c>inbox.Transaction!.Connection!.CreateCommand()</c>. Neither commit nor dispose it.
    /// </summary>
    public DbTransaction? Transaction => _write?.Transaction;

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The database was busy for longer than <see cref="SqliteInboxOptions.BusyTimeout"/>; nothing is begun.</exception>
    public async ValueTask<bool> TryBeginAsync(string consumer, string eventId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        if (_begun is not null)
            throw new InvalidOperationException("This inbox has begun an event already: take one instance for each event.");
        SqliteWrite write = await store.BeginAsync(cancellationToken).ConfigureAwait(false);
        bool isNew = false;
        try
        {
            isNew = await SqliteInboxTable.TryInsertAsync(write.Transaction, consumer, eventId, store.Now, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!isNew)
                await write.DisposeAsync().ConfigureAwait(false);
        }
        if (isNew)
            (_begun, _write) = ((consumer, eventId), write);
        return isNew;
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string consumer, string eventId, CancellationToken cancellationToken = default)
    {
        if (_begun != (consumer, eventId))
            throw new InvalidOperationException($"The event '{eventId}' was not begun here for '{consumer}'.");
        await _write!.Transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes back what was begun and not completed: mark and work.</summary>
    public async ValueTask DisposeAsync()
    {
        SqliteWrite? write = _write;
        (_begun, _write) = (null, null);
        if (write is not null)
            await write.DisposeAsync().ConfigureAwait(false);
    }
}
