using System.Diagnostics;
using System.Linq;
using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class PlainHeaders
{
    private readonly EventMessageWriter _writer = new(new() { Producer = "warehouse" });

    [Fact]
    public void CarryTheContractAndTheEventId()
    {
        EventMessage message = _writer.Write(Samples.Shipped);

        Assert.Equal(
            ["schema-id: order.shipped:v1", "schema-version: 1.2", "compatibility: FULL", "producer: warehouse", "delivery: at-least-once", "event-id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301"],
            message.Headers.Select(header => header.ToString()));
    }

    [Fact]
    public void LeaveTheValueToTheEventAlone()
    {
        EventMessage message = _writer.Write(Samples.Shipped);

        Assert.Equal(Samples.ShippedJson, Encoding.UTF8.GetString(message.Value.Span));
        Assert.Equal("ORD-7", Encoding.UTF8.GetString(message.Key!));
        Assert.Equal("order.events", message.Topic);
        Assert.Equal((-1, -1L), (message.Partition, message.Offset));
    }

    [Fact]
    public void GiveAKeylessEventNoKeyRatherThanAnEmptyOne() => Assert.Null(_writer.Write(new PingSent("x")).Key);

    [Fact]
    public void GiveAMessageWithoutEventIdAnIdOfItsOwn()
    {
        string? first = _writer.Write(new PingSent("x")).Header(EventHeaders.EventId);
        string? second = _writer.Write(new PingSent("x")).Header(EventHeaders.EventId);

        Assert.Equal(36, first?.Length);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void GoToAnotherTopicOnRequest() => Assert.Equal("replay", _writer.Write(Samples.Shipped, "replay").Topic);

    [Fact]
    public void ShareTheirBytesBetweenMessages()
    {
        EventHeader first = _writer.Write(Samples.Shipped).Headers[0], second = _writer.Write(Samples.Shipped).Headers[0];

        Assert.True(first.Value.Equals(second.Value), "the same memory, not only the same text");
    }

    [Fact]
    public void CarryTheTraceOfTheCurrentActivity()
    {
        using var activity = new Activity("publish") { TraceStateString = "vendor=1" };
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();

        EventMessage message = _writer.Write(Samples.Shipped);

        Assert.Equal(activity.Id, message.Header(EventHeaders.TraceParent));
        Assert.Equal("vendor=1", message.Header(EventHeaders.TraceState));
        Assert.Equal(8, message.Headers.Count);
    }

    [Fact]
    public void LeaveOutTheTraceOnRequest()
    {
        using var activity = new Activity("publish");
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();

        EventMessage message = new EventMessageWriter(new() { PropagateTraceContext = false }).Write(Samples.Shipped);

        Assert.Null(message.Header(EventHeaders.TraceParent));
    }
}
