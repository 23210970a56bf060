using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace EventContracts;

/// <summary>The steps of generated dispatch. Thread-safe.</summary>
public static class EventDispatch
{
    /// <summary>The contract of a message; null where there is none.</summary>
    public static EventDescriptor? Identify(EventMessage message, IEventCatalog catalog) => EventMessages.Identify(message, catalog);

    /// <summary>Reads the event and calls its handlers in the order of their registration.</summary>
    public static async ValueTask<DispatchResult> HandleAsync<TEvent>(EventMessage message, IServiceProvider services, CancellationToken cancellationToken)
        where TEvent : class, IEventContract<TEvent>
    {
        if (!EventMessages.TryRead(message, out TEvent? value, out EventError error))
            return DispatchResult.Unreadable(error);
        var context = new EventContext(TEvent.Descriptor, message, services);
        int handlers = 0;
        foreach (IEventHandler<TEvent> handler in services.GetServices<IEventHandler<TEvent>>())
        {
            await handler.HandleAsync(value!, context, cancellationToken).ConfigureAwait(false);
            handlers++;
        }
        return DispatchResult.Handled(handlers);
    }
}
