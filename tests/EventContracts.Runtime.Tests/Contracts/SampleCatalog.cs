using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts.Runtime.Tests.Contracts;

/// <summary>A catalogue in the shape that the generator emits.</summary>
public sealed class SampleCatalog : IEventCatalog, IEventDispatcher
{
    public static SampleCatalog Instance { get; } = new();

    public IReadOnlyList<EventDescriptor> Descriptors { get; } = [OrderShipped.Descriptor, PingSent.Descriptor];

    public EventDescriptor? Find(string type, int major) =>
        Descriptors.FirstOrDefault(one => (one.Type == type || one.Aliases.Contains(type)) && one.Major == major);

    public ValueTask<DispatchResult> DispatchAsync(EventMessage message, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        if (EventDispatch.Identify(message, this) is not { } descriptor)
            return new(DispatchResult.UnknownEvent);
        return (descriptor.Type, descriptor.Major) switch
        {
            ("order.shipped", 1) => EventDispatch.HandleAsync<OrderShipped>(message, services, cancellationToken),
            ("ping.sent", 2) => EventDispatch.HandleAsync<PingSent>(message, services, cancellationToken),
            _ => new(DispatchResult.UnknownEvent),
        };
    }
}
