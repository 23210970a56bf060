using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace EventContracts.Sqlite;

/// <summary>
/// Which consumer has handled which event, in the table <c>event_inbox</c> of a SQLite database; made when it is first used. Put it into the database
/// that handlers write to: a mark and their work are then one transaction. Several processes may share the file, on one machine. Thread-safe.
/// </summary>
public sealed class SqliteInboxStore : IDisposable
{
    private const int DeletedAtOnce = 1_000;

    private readonly SqliteInboxOptions _options;
    private readonly SqliteWriteLock _lock;
    private readonly string _connectionString;
    private bool _isCreated;

    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it: <c>Data Source=shop.db</c>.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">The database would be in memory, where no other connection sees it:
    /// take an <see cref="InMemoryEventInbox"/>.</exception>
    public SqliteInboxStore(string connectionString, SqliteInboxOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:")
            throw new ArgumentException("The inbox needs a database in a file: one in memory is another one for every connection.", nameof(connectionString));
        _connectionString = connectionString;
        _options = options ?? new SqliteInboxOptions();
        _lock = new SqliteWriteLock(_options.BusyTimeout);
    }

    /// <summary>Whether the consumer has handled the event; one that is being handled is not.</summary>
    /// <exception cref="SqliteException">The database can't be read.</exception>
    public async ValueTask<bool> IsHandledAsync(string consumer, string eventId, CancellationToken cancellationToken = default)
    {
        await using SqliteConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        if (!Volatile.Read(ref _isCreated))
            await SqliteInboxTable.CreateAsync(connection, cancellationToken).ConfigureAwait(false);
        return await SqliteInboxTable.ContainsAsync(connection, consumer, eventId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Forgets events that were handled longer ago than that. Such an event is new if it comes again, so the age must be longer than what is ever replayed and
    /// retried. Deletes in small transactions, between which handlers get their turn.
    /// </summary>
    /// <param name="age">How long events are remembered at least.</param>
    /// <param name="cancellationToken">Stops it; what is deleted stays deleted.</param>
    /// <returns>How many were deleted.</returns>
    /// <exception cref="TimeoutException">The database was busy for longer than <see cref="SqliteInboxOptions.BusyTimeout"/>.</exception>
    public async ValueTask<int> DeleteOlderThanAsync(TimeSpan age, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(age, TimeSpan.Zero);
        long limit = (_options.TimeProvider.GetUtcNow() - age).ToUnixTimeMilliseconds();
        int deleted = 0;
        for (int chunk = DeletedAtOnce; chunk == DeletedAtOnce; deleted += chunk)
        {
            await using SqliteWrite write = await BeginAsync(cancellationToken).ConfigureAwait(false);
            chunk = await SqliteInboxTable.DeleteAsync(write.Transaction, limit, DeletedAtOnce, cancellationToken).ConfigureAwait(false);
            write.Transaction.Commit();
        }
        return deleted;
    }

    /// <summary>Lets go of what makes handlings of this process wait for each other; the database stays.</summary>
    public void Dispose() => _lock.Dispose();

    internal long Now => _options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A transaction that may write, once nobody else does; the table is there.</summary>
    internal async ValueTask<SqliteWrite> BeginAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Volatile.Read(ref _isCreated))
            {
                await SqliteInboxTable.CreateAsync(connection, cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _isCreated, true);
            }
            return await _lock.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
