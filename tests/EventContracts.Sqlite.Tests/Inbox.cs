using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Sqlite.Tests;

public sealed class Inbox : IDisposable
{
    private readonly Database _database = new();
    private readonly SqliteInboxStore _store;

    public Inbox() => _store = new SqliteInboxStore(_database.ConnectionString);

    public void Dispose()
    {
        _store.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task AnEventIsHandledOnceByEachConsumer()
    {
        Assert.True(await HandleAsync("billing", "e1"));
        Assert.False(await HandleAsync("billing", "e1"));
        Assert.True(await HandleAsync("mail", "e1"));
        Assert.True(await HandleAsync("billing", "e2"));

        Assert.Equal(3, _database.Count());
        Assert.True(await _store.IsHandledAsync("billing", "e1"));
        Assert.False(await _store.IsHandledAsync("mail", "e2"));
    }

    [Fact]
    public async Task WhatIsNotCompletedIsTakenBackWithItsWork()
    {
        await using (var inbox = new SqliteEventInbox(_store))
        {
            Assert.True(await inbox.TryBeginAsync("billing", "e1"));
            await Database.WorkAsync(inbox.Transaction!, "e1");
        }

        Assert.Equal(0, _database.Count());
        Assert.False(await _store.IsHandledAsync("billing", "e1"));
        Assert.True(await HandleAsync("billing", "e1"));
        Assert.Equal(1, _database.Count());
    }

    [Fact]
    public async Task ThereIsATransactionFromBeginToComplete()
    {
        await using var inbox = new SqliteEventInbox(_store);
        Assert.Null(inbox.Transaction);
        await inbox.TryBeginAsync("billing", "e1");
        Assert.NotNull(inbox.Transaction);
        await inbox.CompleteAsync("billing", "e1");
        Assert.Null(inbox.Transaction);
        // The instance is free for the next event.
        Assert.False(await inbox.TryBeginAsync("billing", "e1"));
        Assert.Null(inbox.Transaction);
    }

    [Fact]
    public async Task MisuseIsTold()
    {
        await using var inbox = new SqliteEventInbox(_store);
        await Assert.ThrowsAsync<InvalidOperationException>(() => inbox.CompleteAsync("billing", "e1").AsTask());
        await inbox.TryBeginAsync("billing", "e1");
        await Assert.ThrowsAsync<InvalidOperationException>(() => inbox.TryBeginAsync("billing", "e2").AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => inbox.CompleteAsync("billing", "e2").AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => inbox.TryBeginAsync("", "e2").AsTask());
        Assert.Throws<ArgumentException>(() => new SqliteInboxStore("Data Source=:memory:"));
        Assert.Throws<ArgumentException>(() => new SqliteInboxStore("Data Source=shared;Mode=Memory;Cache=Shared"));
    }

    [Fact]
    public async Task TheSameEventWaitsUntilTheOtherHandlingEnds()
    {
        var first = new SqliteEventInbox(_store);
        await first.TryBeginAsync("billing", "e1");
        Task<bool> second = HandleAsync("billing", "e1");
        await Task.Delay(50);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        Assert.True(await second);
        Assert.Equal(1, _database.Count());
    }

    [Fact]
    public async Task ManyHandlingsAtATimeDoTheWorkOnce()
    {
        bool[] handled = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => HandleAsync("billing", $"e{i % 8}"))));

        Assert.Equal(8, handled.Count(one => one));
        Assert.Equal(8, _database.Count());
        Assert.Equal(8, _database.Count("count(DISTINCT event_id)"));
    }

    [Fact]
    public async Task WaitingCanBeCancelledAndNothingIsBegun()
    {
        await using var first = new SqliteEventInbox(_store);
        await first.TryBeginAsync("billing", "e1");
        using var stop = new CancellationTokenSource();
        await using var second = new SqliteEventInbox(_store);
        Task<bool> waiting = second.TryBeginAsync("billing", "e2", stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first.CompleteAsync("billing", "e1");
        Assert.True(await second.TryBeginAsync("billing", "e2"));
    }

    [Fact]
    public async Task ACancelledCompletionCompletesNothing()
    {
        await using (var inbox = new SqliteEventInbox(_store))
        {
            await inbox.TryBeginAsync("billing", "e1");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.CompleteAsync("billing", "e1", new CancellationToken(canceled: true)).AsTask());
        }

        Assert.False(await _store.IsHandledAsync("billing", "e1"));
    }

    [Fact]
    public async Task ADatabaseThatStaysBusyIsATimeoutAndNoEventIsLost()
    {
        using var impatient = new SqliteInboxStore(_database.ConnectionString, new SqliteInboxOptions { BusyTimeout = TimeSpan.FromMilliseconds(100) });
        await using var inbox = new SqliteEventInbox(impatient);
        Assert.True(await inbox.TryBeginAsync("billing", "e0"));
        await inbox.CompleteAsync("billing", "e0");
        using (var other = new SqliteConnection(_database.ConnectionString))
        {
            other.Open();
            using SqliteTransaction writing = other.BeginTransaction(deferred: false);
            await Assert.ThrowsAsync<TimeoutException>(() => inbox.TryBeginAsync("billing", "e1").AsTask());
        }

        Assert.True(await inbox.TryBeginAsync("billing", "e1"));
    }

    [Fact]
    public async Task ItSurvivesReopening()
    {
        await HandleAsync("billing", "e1");
        _store.Dispose();
        SqliteConnection.ClearAllPools();
        using var reopened = new SqliteInboxStore(_database.ConnectionString);

        Assert.True(await reopened.IsHandledAsync("billing", "e1"));
        await using var inbox = new SqliteEventInbox(reopened);
        Assert.False(await inbox.TryBeginAsync("billing", "e1"));
    }

    [Fact]
    public async Task OldEventsAreForgottenAndYoungOnesAreNot()
    {
        var clock = new SettableClock();
        using var store = new SqliteInboxStore(_database.ConnectionString, new SqliteInboxOptions { TimeProvider = clock });
        // More than are deleted at once.
        await OtherProcess.HandleAllAsync(store, 1_203);
        clock.Now += TimeSpan.FromDays(10);
        await using (var inbox = new SqliteEventInbox(store))
        {
            await inbox.TryBeginAsync("billing", "young");
            await inbox.CompleteAsync("billing", "young");
        }
        clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(0, await store.DeleteOlderThanAsync(TimeSpan.FromDays(30)));
        Assert.Equal(1_203, await store.DeleteOlderThanAsync(TimeSpan.FromDays(7)));
        Assert.True(await store.IsHandledAsync("billing", "young"));
        Assert.False(await store.IsHandledAsync("billing", "7"));
    }

    [Fact]
    public async Task AScopeHasOneInbox()
    {
        await using ServiceProvider services = new ServiceCollection().AddSqliteInbox(_database.ConnectionString).BuildServiceProvider();
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            IEventInbox inbox = scope.ServiceProvider.GetRequiredService<IEventInbox>();
            Assert.Same(inbox, scope.ServiceProvider.GetRequiredService<IEventInbox>());
            Assert.True(await inbox.TryBeginAsync("billing", "e1"));
        }

        // The scope has ended without completing, so nothing is handled.
        Assert.False(await _store.IsHandledAsync("billing", "e1"));
    }

    private async Task<bool> HandleAsync(string consumer, string eventId)
    {
        await using var inbox = new SqliteEventInbox(_store);
        if (!await inbox.TryBeginAsync(consumer, eventId))
            return false;
        await Database.WorkAsync(inbox.Transaction!, eventId);
        await inbox.CompleteAsync(consumer, eventId);
        return true;
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
