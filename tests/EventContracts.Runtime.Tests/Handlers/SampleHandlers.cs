using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Runtime.Tests.Contracts;

namespace EventContracts.Runtime.Tests.Handlers;

internal sealed class FirstHandler(List<string> log) : IEventHandler<OrderShipped>
{
    public ValueTask HandleAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken)
    {
        log.Add("first " + value.OrderId);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Handles two events, and is slower than the one before.</summary>
internal sealed class SecondHandler(List<string> log) : IEventHandler<OrderShipped>, IEventHandler<PingSent>
{
    public async ValueTask HandleAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        log.Add("second " + value.OrderId);
    }

    public ValueTask HandleAsync(PingSent value, EventContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

internal sealed class ContextHandler(List<string> log) : IEventHandler<OrderShipped>
{
    public ValueTask HandleAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken)
    {
        bool isScope = ReferenceEquals(context.Services.GetService(typeof(List<string>)), log);
        log.Add($"{context.Descriptor} {context.Topic} {context.Partition} {context.Offset} {context.Key} {context.Headers[EventHeaders.SchemaId]} {isScope}");
        return ValueTask.CompletedTask;
    }
}

internal sealed class FailingHandler : IEventHandler<OrderShipped>
{
    public ValueTask HandleAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken) => throw new InvalidOperationException("on purpose");
}
