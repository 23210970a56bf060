using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Handles events of one contract. Delivery is at least once: the same event may come again.</summary>
/// <typeparam name="TEvent">The contract.</typeparam>
public interface IEventHandler<in TEvent>
{
    /// <summary>Handles one event. An exception leaves it unhandled.</summary>
    /// <param name="value">The event.</param>
    /// <param name="context">Where it came from.</param>
    /// <param name="cancellationToken">Asks to stop; throw <see cref="System.OperationCanceledException"/> then.</param>
    ValueTask HandleAsync(TEvent value, EventContext context, CancellationToken cancellationToken);
}
