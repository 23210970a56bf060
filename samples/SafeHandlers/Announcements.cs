using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;

namespace SafeHandlers;

/// <summary>A broker, as far as this story needs one: it keeps the ids of what is published. Consumers take the same id for the same event.</summary>
internal sealed class Announcements : IEventPublisher
{
    public HashSet<string> Ids { get; } = [];

    public ValueTask PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent>
    {
        Ids.Add(TEvent.GetEventId(value)!);
        return ValueTask.CompletedTask;
    }

    public ValueTask SendAsync(EventMessage message, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
