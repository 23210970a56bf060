using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace EventContracts.Sqlite.Tests;

/// <summary>Two processes on one database, and one that is killed.</summary>
public sealed class Processes : IDisposable
{
    private readonly Database _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task AProcessThatIsKilledBetweenBeginAndCompleteLeavesNothing()
    {
        using Process killed = OtherProcess.Start(OtherProcess.Hang, _database.Path, "e1");
        Assert.Equal("begun", await killed.StandardOutput.ReadLineAsync());
        using var store = new SqliteInboxStore(_database.ConnectionString);
        await using var inbox = new SqliteEventInbox(store);
        Task<bool> begin = inbox.TryBeginAsync("billing", "e1").AsTask();

        killed.Kill();
        await killed.WaitForExitAsync();

        Assert.True(await begin);
        Assert.Equal(0, _database.Count());
        await Database.WorkAsync(inbox.Transaction!, "e1");
        await inbox.CompleteAsync("billing", "e1");
        Assert.Equal(1, _database.Count());
    }

    [Fact]
    public async Task TwoProcessesDoTheWorkOfEachEventOnce()
    {
        const int Events = 300;
        using Process other = OtherProcess.Start(OtherProcess.Handle, _database.Path, "300");
        using var store = new SqliteInboxStore(_database.ConnectionString);

        await OtherProcess.HandleAllAsync(store, Events);
        await other.WaitForExitAsync();

        Assert.Equal(0, other.ExitCode);
        Assert.Equal(Events, _database.Count());
        Assert.Equal(Events, _database.Count("count(DISTINCT event_id)"));
    }
}
