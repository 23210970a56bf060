using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace EventContracts.Sqlite;

/// <summary>The statements of the inbox.</summary>
internal static class SqliteInboxTable
{
    /// <summary>WAL is kept in the file: readers then don't hinder a commit.</summary>
    private const string Create = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS event_inbox (
            consumer TEXT NOT NULL,
            event_id TEXT NOT NULL,
            handled_at INTEGER NOT NULL, -- milliseconds since 1970
            PRIMARY KEY (consumer, event_id)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS event_inbox_handled_at ON event_inbox (handled_at);
        """;

    public static async ValueTask CreateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Create;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>False where the event is there already.</summary>
    public static async ValueTask<bool> TryInsertAsync(
        SqliteTransaction transaction, string consumer, string eventId, long handledAt, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = Command(
            transaction.Connection!, "INSERT INTO event_inbox (consumer, event_id, handled_at) VALUES ($consumer, $event, $at) ON CONFLICT DO NOTHING");
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$consumer", consumer);
        command.Parameters.AddWithValue("$event", eventId);
        command.Parameters.AddWithValue("$at", handledAt);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;
    }

    public static async ValueTask<bool> ContainsAsync(SqliteConnection connection, string consumer, string eventId, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = Command(connection, "SELECT 1 FROM event_inbox WHERE consumer = $consumer AND event_id = $event");
        command.Parameters.AddWithValue("$consumer", consumer);
        command.Parameters.AddWithValue("$event", eventId);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>The oldest events before that time, not more than the given number.</summary>
    public static async ValueTask<int> DeleteAsync(SqliteTransaction transaction, long before, int most, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = Command(transaction.Connection!, """
            DELETE FROM event_inbox
            WHERE (consumer, event_id) IN (SELECT consumer, event_id FROM event_inbox WHERE handled_at < $before ORDER BY handled_at LIMIT $most)
            """);
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$before", before);
        command.Parameters.AddWithValue("$most", most);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
