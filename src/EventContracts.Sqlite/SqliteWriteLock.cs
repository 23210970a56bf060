using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace EventContracts.Sqlite;

/// <summary>
/// Lets one writer of this process at a time ask SQLite for its only write transaction, so that waiting for one's own process costs no thread; asks again while
/// another process has it.
/// </summary>
internal sealed class SqliteWriteLock(TimeSpan timeout) : IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int SecondsAtOnce = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<SqliteWrite> BeginAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        if (!await _turn.WaitAsync(timeout, cancellationToken).ConfigureAwait(false))
            throw TooBusy(null);
        try
        {
            return new SqliteWrite(connection, await BeginAsync(connection, start, cancellationToken).ConfigureAwait(false), _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask<SqliteTransaction> BeginAsync(SqliteConnection connection, long start, CancellationToken cancellationToken)
    {
        int usual = connection.DefaultTimeout;
        // The provider waits on its thread, so it may not wait for long.
        connection.DefaultTimeout = SecondsAtOnce;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    return connection.BeginTransaction(deferred: false);
                }
                catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
                {
                    if (TimeProvider.System.GetElapsedTime(start) > timeout)
                        throw TooBusy(e);
                }
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    private TimeoutException TooBusy(Exception? inner) =>
        new($"Another handling has written to the inbox's database for {timeout.TotalSeconds:0.#} s; nothing was begun.", inner);
}
