using System;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Brings a message to the handlers of its event. The generated <c>EventContractsCatalog</c> is one. Thread-safe.</summary>
public interface IEventDispatcher
{
    /// <summary>Chooses the contract, reads the event and calls its handlers, one after the other in the order of their registration.</summary>
    /// <param name="message">The message.</param>
    /// <param name="services">The scope to take handlers from.</param>
    /// <param name="cancellationToken">Given to the handlers.</param>
    /// <returns>What became of it; bytes that can't be read are a result. An exception of a handler passes through, and later
    /// handlers are not called.</returns>
    ValueTask<DispatchResult> DispatchAsync(EventMessage message, IServiceProvider services, CancellationToken cancellationToken = default);
}
