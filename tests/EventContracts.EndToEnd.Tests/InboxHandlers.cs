using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EndToEnd.Contracts;
using EventContracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EndToEnd;

/// <summary>A handler that leaves the inbox to its base class is found and registered by the generator like any other.</summary>
public sealed class InboxHandlers
{
    [Fact]
    public async Task GeneratedRegistrationDispatchesToItOnce()
    {
        var moved = new TrackMoved { EventId = Guid.CreateVersion7(), TrackId = "t1", From = new TrackMovedPosition { Longitude = 1, Latitude = 2 } };
        EventMessage message = new EventMessageWriter().Write(moved);
        var seen = new List<string>();
        await using ServiceProvider services = new ServiceCollection().AddEventContracts().AddSingleton(seen).AddSingleton<InMemoryInboxStore>().AddScoped<IEventInbox, InMemoryEventInbox>().BuildServiceProvider();

        for (int delivery = 0; delivery < 3; delivery++)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            DispatchResult result = await scope.ServiceProvider.GetRequiredService<IEventDispatcher>().DispatchAsync(message, scope.ServiceProvider);
            Assert.Equal(DispatchResult.Handled(1), result);
        }

        Assert.Equal(["t1"], seen);
        Assert.True(services.GetRequiredService<InMemoryInboxStore>().IsHandled("map", moved.EventId.ToString()));
    }
}

internal sealed class DrawOnMap(IEventInbox inbox, List<string> seen) : InboxEventHandler<TrackMoved>(inbox, "map")
{
    protected override ValueTask HandleOnceAsync(TrackMoved value, EventContext context, CancellationToken cancellationToken)
    {
        seen.Add(value.TrackId);
        return ValueTask.CompletedTask;
    }
}
