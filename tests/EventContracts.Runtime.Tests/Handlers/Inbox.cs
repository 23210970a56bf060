using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class Inbox
{
    private readonly InMemoryInboxStore _store = new();

    [Fact]
    public async Task LetsAnEventThroughOnceForEachConsumer()
    {
        Assert.True(await HandleAsync("billing", "1"));
        Assert.False(await HandleAsync("billing", "1"));
        Assert.True(await HandleAsync("billing", "2"));
        Assert.True(await HandleAsync("shipping", "1"));
        Assert.True(_store.IsHandled("billing", "1"));
    }

    [Fact]
    public async Task LetsAnEventThroughAgainWhenItWasNotCompleted()
    {
        await using (var failing = new InMemoryEventInbox(_store))
            Assert.True(await failing.TryBeginAsync("billing", "1"));

        Assert.False(_store.IsHandled("billing", "1"));
        Assert.True(await HandleAsync("billing", "1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASecondDeliveryWaitsForTheFirst(bool firstCompletes)
    {
        var first = new InMemoryEventInbox(_store);
        await using var second = new InMemoryEventInbox(_store);
        Assert.True(await first.TryBeginAsync("billing", "1"));
        Task<bool> waiting = second.TryBeginAsync("billing", "1").AsTask();
        Assert.False(waiting.IsCompleted);

        if (firstCompletes)
            await first.CompleteAsync("billing", "1");
        await first.DisposeAsync();

        Assert.Equal(!firstCompletes, await waiting);
    }

    [Fact]
    public async Task TheWaitingCanBeStopped()
    {
        await using var first = new InMemoryEventInbox(_store);
        await using var second = new InMemoryEventInbox(_store);
        await first.TryBeginAsync("billing", "1");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second.TryBeginAsync("billing", "1", new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task OnlyWhatWasBegunIsCompleted()
    {
        await using var inbox = new InMemoryEventInbox(_store);
        await inbox.TryBeginAsync("billing", "1");

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await inbox.CompleteAsync("billing", "2"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await inbox.TryBeginAsync("billing", "2"));
    }

    private async Task<bool> HandleAsync(string consumer, string eventId)
    {
        await using var inbox = new InMemoryEventInbox(_store);
        if (!await inbox.TryBeginAsync(consumer, eventId))
            return false;
        await inbox.CompleteAsync(consumer, eventId);
        return true;
    }
}
