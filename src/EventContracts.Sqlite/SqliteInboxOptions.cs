using System;

namespace EventContracts.Sqlite;

/// <summary>How an inbox in SQLite behaves.</summary>
public sealed record SqliteInboxOptions
{
    /// <summary>
    /// How long to wait for the database while another handling, of this process or of another, writes to it. Longer than the longest handling, since
    /// SQLite has one writer at a time.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Says when an event was handled, which decides what <see cref="SqliteInboxStore.DeleteOlderThanAsync"/> deletes.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
