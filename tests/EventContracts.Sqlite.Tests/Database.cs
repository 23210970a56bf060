using System;
using System.Data.Common;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace EventContracts.Sqlite.Tests;

/// <summary>A database in a file of its own, with one table that handlers write to.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inbox-").FullName;

    public Database()
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE work (event_id TEXT NOT NULL)";
        command.ExecuteNonQuery();
    }

    public string ConnectionString => ConnectionTo(System.IO.Path.Combine(_folder, "shop.db"));

    public string Path => System.IO.Path.Combine(_folder, "shop.db");

    public static string ConnectionTo(string path) => $"Data Source={path}";

    /// <summary>What a handler does: a row for each time.</summary>
    public static async Task WorkAsync(DbTransaction transaction, string eventId)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO work (event_id) VALUES ($id)";
        command.Parameters.Add(new SqliteParameter("$id", eventId));
        await command.ExecuteNonQueryAsync();
    }

    public long Count(string what = "count(*)")
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {what} FROM work";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
