using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Sqlite.Tests;

/// <summary>Handlers that leave the inbox to their base class: mark and work are one transaction of the database.</summary>
public sealed class InboxHandlers : IAsyncDisposable
{
    private readonly Database _database = new();
    private readonly Failure _failure = new();
    private readonly ServiceProvider _services;

    public InboxHandlers() => _services = new ServiceCollection()
        .AddSqliteInbox(_database.ConnectionString).AddSingleton(_failure).AddScoped<IEventHandler<Paid>, Billing>().BuildServiceProvider(validateScopes: true);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task WorkOfTheTransactionHappensOnce()
    {
        for (int delivery = 0; delivery < 3; delivery++)
            await HandleAsync("e1");

        Assert.Equal(1, _database.Count());
        Assert.True(await IsHandledAsync("e1"));
    }

    [Fact]
    public async Task AFailureAfterTheWorkTakesItBackWithTheMark()
    {
        _failure.IsDue = true;
        await Assert.ThrowsAsync<TimeoutException>(() => HandleAsync("e1"));
        Assert.Equal(0, _database.Count());
        Assert.False(await IsHandledAsync("e1"));

        await HandleAsync("e1");

        Assert.Equal(1, _database.Count());
        Assert.True(await IsHandledAsync("e1"));
    }

    [Fact]
    public async Task AFailureLetsOthersWriteBeforeTheScopeEnds()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        _failure.IsDue = true;
        await Assert.ThrowsAsync<TimeoutException>(() => HandleAsync("e1", scope));

        // SQLite has one writer: it would time out if the first still wrote.
        await HandleAsync("e2");
        await HandleAsync("e1", scope);

        Assert.Equal(2, _database.Count());
    }

    [Fact]
    public async Task DeliveriesAtATimeDoTheWorkOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => HandleAsync($"e{i % 4}"))));

        Assert.Equal(4, _database.Count());
        Assert.Equal(4, _database.Count("count(DISTINCT event_id)"));
    }

    private async Task HandleAsync(string id)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        await HandleAsync(id, scope);
    }

    private static Task HandleAsync(string id, AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IEventHandler<Paid>>()
        .HandleAsync(new Paid(id), new EventContext(Paid.Descriptor, default, scope.ServiceProvider), CancellationToken.None).AsTask();

    private ValueTask<bool> IsHandledAsync(string id) => _services.GetRequiredService<SqliteInboxStore>().IsHandledAsync("billing", id);

    /// <summary>Fails one handling, after its work.</summary>
    private sealed class Failure
    {
        public bool IsDue { get; set; }

        public void MayThrow()
        {
            if (!IsDue)
                return;
            IsDue = false;
            throw new TimeoutException("on purpose");
        }
    }

    private sealed class Billing(IEventInbox inbox, Failure failure) : InboxEventHandler<Paid>(inbox, "billing")
    {
        protected override async ValueTask HandleOnceAsync(Paid value, EventContext context, CancellationToken cancellationToken)
        {
            await Database.WorkAsync(Transaction!, value.Id);
            failure.MayThrow();
        }
    }

    /// <summary>An event that is handed over and never written.</summary>
    private sealed record Paid(string Id) : IEventContract<Paid>
    {
        public static EventDescriptor Descriptor { get; } = new()
        {
            Type = "paid",
            Major = 1,
            Minor = 0,
            Topic = "payments",
            Fingerprint = "",
            ClrType = typeof(Paid),
            SchemaSource = static () => "{}"u8,
        };

        static string? IEventContract<Paid>.GetEventId(Paid value) => value.Id;

        static void IEventContract<Paid>.Write(ref EventWriter writer, Paid value) => throw new NotSupportedException();

        static bool IEventContract<Paid>.TryRead(ref EventReader reader, [MaybeNullWhen(false)] out Paid value) => throw new NotSupportedException();
    }
}
