using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class Outbox
{
    private readonly InMemoryEventOutbox _outbox = new(new EventMessageWriter());

    [Fact]
    public async Task SendsInOrderWhatWasPublished()
    {
        await _outbox.PublishAsync(Samples.Shipped);
        await _outbox.SendAsync(new EventMessage { Topic = "second" });
        var broker = new Broker(failures: 0);

        Assert.Equal(2, await _outbox.RelayAsync(broker));
        Assert.Equal(0, await _outbox.RelayAsync(broker));
        Assert.Equal(["order.events", "second"], broker.Topics);
    }

    [Fact]
    public async Task KeepsWhatCouldNotBeSent()
    {
        await _outbox.SendAsync(new EventMessage { Topic = "first" });
        await _outbox.SendAsync(new EventMessage { Topic = "second" });
        var broker = new Broker(failures: 1);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _outbox.RelayAsync(broker));
        Assert.Equal(["first", "second"], _outbox.Pending.Select(message => message.Topic));

        await _outbox.RelayAsync(broker);
        Assert.Equal(["first", "second"], broker.Topics);
    }

    private sealed class Broker(int failures) : IEventPublisher
    {
        private int _failures = failures;

        public List<string> Topics { get; } = [];

        public ValueTask PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
            where TEvent : class, IEventContract<TEvent> => throw new NotSupportedException();

        public ValueTask SendAsync(EventMessage message, CancellationToken cancellationToken = default)
        {
            if (_failures-- > 0)
                throw new InvalidOperationException("The broker is away.");
            Topics.Add(message.Topic);
            return ValueTask.CompletedTask;
        }
    }
}
