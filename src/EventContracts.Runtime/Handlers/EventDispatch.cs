using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace EventContracts;

/// <summary>Reads an event and brings it to its handlers. Thread-safe.</summary>
internal static class EventDispatch
{
    /// <summary>Reads the event and calls its handlers, one after the other in the order of their registration.</summary>
    /// <param name="message">A message that was found to be of this contract.</param>
    /// <param name="services">The scope to take handlers from.</param>
    /// <param name="cancellationToken">Given to the handlers.</param>
    /// <returns><see cref="DispatchStatus.NoHandler"/> without reading where nobody listens; never <see cref="DispatchStatus.UnknownEvent"/>.</returns>
    /// <exception cref="ArgumentNullException">The services are null.</exception>
    public static ValueTask<DispatchResult> HandleAsync<TEvent>(EventMessage message, IServiceProvider services, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(services);
        IEventHandler<TEvent>[] handlers = Handlers<TEvent>(services);
        if (handlers.Length == 0)
            return new(DispatchResult.NoHandler);
        if (!EventMessageReader.TryRead(message, out TEvent? e, out EventError error))
            return new(DispatchResult.Unreadable(error));
        return CallAsync(handlers, e, new EventContext(TEvent.Descriptor, message, services), cancellationToken);
    }

    private static async ValueTask<DispatchResult> CallAsync<TEvent>(
        IEventHandler<TEvent>[] handlers, TEvent e, EventContext context, CancellationToken cancellationToken)
        where TEvent : class
    {
        foreach (IEventHandler<TEvent> handler in handlers)
            await handler.HandleAsync(e, context, cancellationToken).ConfigureAwait(false);
        return DispatchResult.Handled(handlers.Length);
    }

    // The container's own enumerable is an array, which is taken as it is.
    private static IEventHandler<TEvent>[] Handlers<TEvent>(IServiceProvider services)
        where TEvent : class
    {
        IEnumerable<IEventHandler<TEvent>> found = services.GetServices<IEventHandler<TEvent>>();
        return found as IEventHandler<TEvent>[] ?? [.. found];
    }
}
