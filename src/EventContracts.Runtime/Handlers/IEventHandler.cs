using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>
/// Does what an event asks for. Delivery is at least once: the same event may come again, so the work must be safe to repeat. Registered as scoped;
/// one instance sees one event at a time.
/// </summary>
/// <typeparam name="TEvent">The contract.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : class
{
    /// <summary>Handles one event. An exception means that it is not done; whoever dispatched decides about a retry.</summary>
    /// <param name="value">The event.</param>
    /// <param name="context">Where it came from.</param>
    /// <param name="cancellationToken">Cancelled when the consumer stops.</param>
    ValueTask HandleAsync(TEvent value, EventContext context, CancellationToken cancellationToken);
}
