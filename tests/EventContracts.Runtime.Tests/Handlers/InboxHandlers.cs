using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Runtime.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class InboxHandlers
{
    private static readonly OrderShipped Shipped = new() { EventId = new Guid("0198c0de-0000-7000-8000-000000000001"), OrderId = "o1" };
    private static readonly string Id = Shipped.EventId.ToString();

    private readonly InMemoryInboxStore _store = new();
    private readonly Work _work = new();

    [Fact]
    public async Task TheWorkIsDoneOnce()
    {
        for (int delivery = 0; delivery < 3; delivery++)
            await DispatchAsync<Billing>();

        Assert.Equal(["billing o1"], _work.Done);
        Assert.True(_store.IsHandled("billing", Id));
    }

    [Fact]
    public async Task TheEventIsMarkedAfterTheWork()
    {
        _work.Before = () => Assert.False(_store.IsHandled("billing", Id));

        await DispatchAsync<Billing>();

        Assert.Single(_work.Done);
        Assert.True(_store.IsHandled("billing", Id));
    }

    [Fact]
    public async Task AFailurePassesThroughAndTheEventIsNewAgain()
    {
        _work.Before = () => throw new TimeoutException("on purpose");
        await Assert.ThrowsAsync<TimeoutException>(() => DispatchAsync<Billing>());
        Assert.False(_store.IsHandled("billing", Id));

        _work.Before = null;
        await DispatchAsync<Billing>();

        Assert.Equal(["billing o1"], _work.Done);
    }

    [Fact]
    public async Task AFailureGivesTheEventUpBeforeTheScopeEnds()
    {
        await using ServiceProvider services = Services<Billing>();
        await using AsyncServiceScope first = services.CreateAsyncScope();
        _work.Before = () => throw new TimeoutException("on purpose");
        await Assert.ThrowsAsync<TimeoutException>(() => DispatchAsync(first));
        _work.Before = null;

        // Neither another scope has to wait, nor may the first not try again.
        await using (AsyncServiceScope second = services.CreateAsyncScope())
            await DispatchAsync(second);
        await DispatchAsync(first);

        Assert.Equal(["billing o1"], _work.Done);
    }

    [Fact]
    public async Task TwoHandlersOfOneScopeSeeTheEventOnceEach()
    {
        await DispatchAsync<Billing, Stock>();
        await DispatchAsync<Billing, Stock>();

        Assert.Equal(["billing o1", "stock o1"], _work.Done);
    }

    [Fact]
    public async Task WhatTheOneHasDoneIsNotRepeatedBecauseTheOtherFails()
    {
        int calls = 0;
        _work.Before = () =>
        {
            if (++calls == 2)
                throw new TimeoutException("on purpose");
        };
        await Assert.ThrowsAsync<TimeoutException>(() => DispatchAsync<Billing, Stock>());
        await DispatchAsync<Billing, Stock>();

        Assert.Equal(["billing o1", "stock o1"], _work.Done);
    }

    [Fact]
    public async Task TwoDeliveriesAtATimeDoTheWorkOnce()
    {
        var release = new TaskCompletionSource();
        _work.During = release.Task;
        Task first = DispatchAsync<Billing>(), second = DispatchAsync<Billing>();
        Assert.False(second.IsCompleted);

        release.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["billing o1"], _work.Done);
    }

    [Fact]
    public async Task ACancelledHandlingIsNotMarked()
    {
        using var stop = new CancellationTokenSource();
        _work.Before = stop.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DispatchAsync<Billing>(stop.Token));

        Assert.False(_store.IsHandled("billing", Id));
    }

    [Fact]
    public async Task AnEventWithoutAnIdIsRefused()
    {
        await using var inbox = new InMemoryEventInbox(_store);
        var context = new EventContext(PingSent.Descriptor, new EventMessageWriter().Write(new PingSent("p")), new ServiceCollection().BuildServiceProvider());

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new Pinged(inbox).HandleAsync(new PingSent("p"), context, default).AsTask());

        Assert.Contains("x-event.id", refused.Message);
        Assert.Contains(PingSent.Descriptor.SchemaId, refused.Message);
    }

    private Task DispatchAsync<THandler>(CancellationToken cancellationToken = default)
        where THandler : class, IEventHandler<OrderShipped> => DispatchAsync<THandler, THandler>(cancellationToken);

    private async Task DispatchAsync<TFirst, TSecond>(CancellationToken cancellationToken = default)
        where TFirst : class, IEventHandler<OrderShipped>
        where TSecond : class, IEventHandler<OrderShipped>
    {
        await using ServiceProvider services = Services<TFirst, TSecond>();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await DispatchAsync(scope, cancellationToken);
    }

    private static async Task DispatchAsync(AsyncServiceScope scope, CancellationToken cancellationToken = default)
    {
        DispatchResult result = await SampleCatalog.Instance.DispatchAsync(new EventMessageWriter().Write(Shipped), scope.ServiceProvider, cancellationToken);
        Assert.Equal(DispatchStatus.Handled, result.Status);
    }

    private ServiceProvider Services<THandler>()
        where THandler : class, IEventHandler<OrderShipped> => Services<THandler, THandler>();

    private ServiceProvider Services<TFirst, TSecond>()
        where TFirst : class, IEventHandler<OrderShipped>
        where TSecond : class, IEventHandler<OrderShipped>
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(_work).AddSingleton(_store).AddScoped<IEventInbox, InMemoryEventInbox>();
        EventServices.AddHandler<OrderShipped, TFirst>(services);
        EventServices.AddHandler<OrderShipped, TSecond>(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Work
    {
        public List<string> Done { get; } = [];

        public Action? Before { get; set; }

        public Task During { get; set; } = Task.CompletedTask;

        public async ValueTask DoAsync(string what)
        {
            Before?.Invoke();
            await During;
            Done.Add(what);
        }
    }

    private sealed class Billing(Work work, IEventInbox inbox) : InboxEventHandler<OrderShipped>(inbox, "billing")
    {
        protected override ValueTask HandleOnceAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken) => work.DoAsync("billing " + value.OrderId);
    }

    private sealed class Stock(Work work, IEventInbox inbox) : InboxEventHandler<OrderShipped>(inbox, "stock")
    {
        protected override ValueTask HandleOnceAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken) => work.DoAsync("stock " + value.OrderId);
    }

    private sealed class Pinged(IEventInbox inbox) : InboxEventHandler<PingSent>(inbox, "pinged")
    {
        protected override ValueTask HandleOnceAsync(PingSent value, EventContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
