using System;
using System.Data.Common;
using EventContracts;
using Microsoft.Data.Sqlite;
using SafeHandlers.Contracts;

namespace SafeHandlers;

/// <summary>One account in a SQLite file, and a process that dies once.</summary>
internal sealed class Bank : IDisposable
{
    private const int Opening = 1_000;

    private readonly SqliteConnection _connection;
    private bool _hasCrashed;

    public Bank(string file)
    {
        ConnectionString = $"Data Source={file}";
        _connection = new SqliteConnection(ConnectionString);
        _connection.Open();
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode = WAL; CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL); INSERT INTO accounts VALUES ('acc_1', {Opening})";
        command.ExecuteNonQuery();
    }

    public string ConnectionString { get; }

    /// <summary>For work outside of the inbox's transaction.</summary>
    public DbConnection Connection => _connection;

    public long ChargedTimes(long amount)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT balance FROM accounts";
        return (Opening - (long)command.ExecuteScalar()!) / amount;
    }

    /// <summary>The first time that a handler comes here, its process dies: what it has not committed is gone, and the event is delivered again.</summary>
    public void MayCrash()
    {
        if (_hasCrashed)
            return;
        _hasCrashed = true;
        throw new ProcessDied();
    }

    public static void Fill(DbCommand command, PaymentRequested payment)
    {
        command.Parameters.Add(new SqliteParameter("$amount", payment.Amount));
        command.Parameters.Add(new SqliteParameter("$account", payment.AccountId));
    }

    public void Dispose() => _connection.Dispose();
}
