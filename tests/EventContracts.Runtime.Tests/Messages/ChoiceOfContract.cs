using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class ChoiceOfContract
{
    [Theory]
    [InlineData("order.shipped:v1", "order.shipped:v1")]
    [InlineData("ping.sent:v2", "ping.sent:v2")]
    [InlineData("order.sent:v1", "order.shipped:v1")] // an alias
    [InlineData("order.shipped:v2", null)]
    [InlineData("order.shipped", null)]
    [InlineData("", null)]
    public void FollowsTheSchemaIdHeader(string header, string? expected) =>
        Assert.Equal(expected, Identify("order.events", "{}", new EventHeader(EventHeaders.SchemaId, header))?.SchemaId);

    [Fact]
    public void RefusesANameThatIsLongerThanAnyContract() => Assert.Null(Identify("t", "{}", new EventHeader(EventHeaders.SchemaId, new string('x', 100_000))));

    [Theory]
    [InlineData("order.shipped", null, "order.shipped:v1")]
    [InlineData("ping.sent", null, "ping.sent:v2")] // the only major there is
    [InlineData("order.sent", null, "order.shipped:v1")] // an alias, of major 1
    [InlineData("ping.sent.v2", null, "ping.sent:v2")]
    [InlineData("ping.sent.v3", null, null)]
    [InlineData("whatever", "https://example.com/order-shipped.json", "order.shipped:v1")]
    [InlineData("order.shipped", "https://example.com/unknown.json", "order.shipped:v1")]
    [InlineData("other", null, null)]
    public void FollowsCloudEventHeadersOfOtherProducers(string type, string? dataSchema, string? expected)
    {
        EventHeaderList headers = dataSchema is null ? [new(CloudEventHeaders.Type, type)] : [new(CloudEventHeaders.Type, type), new(CloudEventHeaders.DataSchema, dataSchema)];

        Assert.Equal(expected, EventMessageReader.Identify(new EventMessage { Topic = "order.events", Headers = headers }, SampleCatalog.Instance)?.SchemaId);
    }

    [Theory]
    [InlineData(EventEnvelope.Headers)]
    [InlineData(EventEnvelope.CloudEventsBinary)]
    [InlineData(EventEnvelope.CloudEventsStructured)]
    public void FindsWhatOurWriterWrote(EventEnvelope envelope)
    {
        var writer = new EventMessageWriter(new() { Envelope = envelope });

        Assert.Same(OrderShipped.Descriptor, EventMessageReader.Identify(writer.Write(Samples.Shipped), SampleCatalog.Instance));
        Assert.Same(PingSent.Descriptor, EventMessageReader.Identify(writer.Write(new PingSent("x")), SampleCatalog.Instance));
    }

    [Theory]
    [InlineData("order.events", "order.shipped:v1")]
    [InlineData("other.events", null)]
    public void TakesTheOnlyContractOfTheTopicWithoutAnyHeader(string topic, string? expected) => Assert.Equal(expected, Identify(topic, Samples.ShippedJson)?.SchemaId);

    [Fact]
    public void LooksForAnEnvelopeInTheValueWithoutAnyHeader() =>
        Assert.Same(PingSent.Descriptor, Identify("order.events", """{"specversion":"1.0","id":"1","source":"/s","type":"ping.sent","data":"x"}"""));

    [Fact]
    public void IgnoresCloudEventsInFormatsThatCantBeRead() =>
        Assert.Null(Identify("order.events", "{}", new EventHeader("content-type", "application/cloudevents-batch+json")));

    private static EventDescriptor? Identify(string topic, string value, params EventHeader[] headers) => EventMessageReader.Identify(
        new EventMessage { Topic = topic, Value = Encoding.UTF8.GetBytes(value), Headers = EventHeaderList.Create(headers) }, SampleCatalog.Instance);
}
