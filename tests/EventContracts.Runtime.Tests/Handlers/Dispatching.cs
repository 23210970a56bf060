using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using EventContracts.Runtime.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class Dispatching
{
    private static readonly EventMessage Message = new EventMessageWriter().Write(Samples.Shipped);

    private readonly List<string> _log = [];

    [Fact]
    public async Task CallsAllHandlersInTheOrderOfTheirRegistration()
    {
        using ServiceProvider services = Services(one => EventServices.AddHandler<OrderShipped, SecondHandler>(EventServices.AddHandler<OrderShipped, FirstHandler>(one)));

        DispatchResult result = await SampleCatalog.Instance.DispatchAsync(Message, services);

        Assert.Equal(DispatchResult.Handled(2), result);
        Assert.Equal(["first ORD-7", "second ORD-7"], _log);
    }

    [Fact]
    public async Task TellsTheHandlerWhereTheEventCameFrom()
    {
        using ServiceProvider services = Services(one => EventServices.AddHandler<OrderShipped, ContextHandler>(one));
        var message = new EventMessage { Topic = "order.events", Key = Message.Key, Value = Message.Value, Headers = Message.Headers, Partition = 3, Offset = 42 };

        await SampleCatalog.Instance.DispatchAsync(message, services);

        Assert.Equal(["order.shipped:v1 order.events 3 42 ORD-7 order.shipped:v1 True"], _log);
    }

    [Fact]
    public async Task SaysThatNobodyListensWithoutReading()
    {
        using ServiceProvider services = Services(_ => { });
        var unreadable = new EventMessage { Topic = "order.events", Headers = Message.Headers };

        Assert.Equal(DispatchStatus.NoHandler, (await SampleCatalog.Instance.DispatchAsync(unreadable, services)).Status);
    }

    [Fact]
    public async Task SaysThatTheEventIsUnknown()
    {
        using ServiceProvider services = Services(_ => { });
        var message = new EventMessage { Topic = "t", Headers = [new(EventHeaders.SchemaId, "other:v1")] };

        Assert.Equal(DispatchResult.UnknownEvent, await SampleCatalog.Instance.DispatchAsync(message, services));
    }

    [Fact]
    public async Task SaysWhyTheValueCantBeRead()
    {
        using ServiceProvider services = Services(one => EventServices.AddHandler<OrderShipped, FirstHandler>(one));
        var message = new EventMessage { Topic = "order.events", Value = """{"orderId":"A"}"""u8.ToArray(), Headers = Message.Headers };

        DispatchResult result = await SampleCatalog.Instance.DispatchAsync(message, services);

        Assert.Equal((DispatchStatus.Unreadable, EventErrorCode.Missing), (result.Status, result.Error.Code));
        Assert.Contains("eventId", result.ToString());
        Assert.Empty(_log);
    }

    [Fact]
    public async Task StopsAtTheFirstHandlerThatFails()
    {
        using ServiceProvider services = Services(one => EventServices.AddHandler<OrderShipped, FirstHandler>(EventServices.AddHandler<OrderShipped, FailingHandler>(one)));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await SampleCatalog.Instance.DispatchAsync(Message, services));
        Assert.Empty(_log);
    }

    private ServiceProvider Services(Action<IServiceCollection> add)
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(_log);
        add(services);
        return services.BuildServiceProvider();
    }
}
