using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Publishes events at once: when the task ends, the brokers have them. Thread-safe.</summary>
/// <remarks> A handler that publishes may run twice. Give the outgoing event an id that is the same then (<see cref="EventId.Derive(string,
/// string)"/>), or publish through an <see cref="IEventOutbox"/>.
/// </remarks>
public interface IEventPublisher
{
    /// <summary>Publishes one event; topic, partition key and headers come from its contract.</summary>
    /// <param name="value">The event.</param>
    /// <param name="cancellationToken">Stops the waiting; the event may still be delivered.</param>
    ValueTask PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent>;

    /// <summary>Sends a message that is already written.</summary>
    /// <param name="message">The message; its topic is where it goes.</param>
    /// <param name="cancellationToken">Stops the waiting; the message may still be delivered.</param>
    ValueTask SendAsync(EventMessage message, CancellationToken cancellationToken = default);
}
