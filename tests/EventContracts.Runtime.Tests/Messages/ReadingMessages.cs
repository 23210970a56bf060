using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class ReadingMessages
{
    [Theory]
    [InlineData(EventEnvelope.Headers)]
    [InlineData(EventEnvelope.CloudEventsBinary)]
    [InlineData(EventEnvelope.CloudEventsStructured)]
    public void GivesBackWhatWasWritten(EventEnvelope envelope)
    {
        EventMessage message = new EventMessageWriter(new() { Envelope = envelope, Producer = "ware house" }).Write(Samples.Shipped);

        Assert.True(EventMessageReader.TryRead(message, out OrderShipped? value, out EventError error), error.ToString());
        Assert.Equal(Samples.Shipped, value);
    }

    [Fact]
    public void WorksWithoutAnyHeader()
    {
        var message = new EventMessage { Topic = "t", Value = Encoding.UTF8.GetBytes(Samples.ShippedJson) };

        Assert.True(EventMessageReader.TryRead(message, out OrderShipped? value, out _));
        Assert.Equal(Samples.Shipped, value);
    }

    [Fact]
    public void FindsAnEnvelopeThatLostItsContentType()
    {
        byte[] value = new EventMessageWriter(new() { Envelope = EventEnvelope.CloudEventsStructured }).Write(Samples.Shipped).Value.ToArray();

        Assert.True(EventMessageReader.TryRead(value, default, out OrderShipped? read, out _));
        Assert.Equal(Samples.Shipped, read);
    }

    [Fact]
    public void BelievesTheSchemaIdThatTheValueIsNoEnvelope()
    {
        byte[] value = """{"specversion":"1.0","id":"1","source":"/s","type":"t","data":"x","eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","orderId":"A"}"""u8.ToArray();

        Assert.True(EventMessageReader.TryRead(value, [new(EventHeaders.SchemaId, "order.shipped:v1")], out OrderShipped? read, out _));
        Assert.Equal("A", read.OrderId);
    }

    [Fact]
    public void NamesThePlaceOfAnErrorInThePlainValue()
    {
        byte[] value = """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","orderId":7}"""u8.ToArray();

        Assert.False(EventMessageReader.TryRead(value, default, out OrderShipped? read, out EventError error));
        Assert.Null(read);
        Assert.Equal(("/orderId", 60L, EventErrorCode.WrongType), (error.Pointer, error.ByteOffset, error.Code));
    }

    [Fact]
    public void NamesThePlaceOfAnErrorInTheWholeEnvelope()
    {
        byte[] value = """{"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","orderId":7}}"""u8.ToArray();

        Assert.False(EventMessageReader.TryRead<OrderShipped>(value, default, out _, out EventError error));
        Assert.Equal(("/data/orderId", (long)Encoding.UTF8.GetString(value).LastIndexOf('7')), (error.Pointer, error.ByteOffset));
    }

    [Theory]
    [InlineData("application/cloudevents+avro", "of the structured CloudEvents only 'application/cloudevents+json' is supported")]
    [InlineData("application/cloudevents-batch+json", "of the structured CloudEvents only 'application/cloudevents+json' is supported")]
    public void RefusesOtherFormatsByName(string contentType, string reason)
    {
        Assert.False(EventMessageReader.TryRead<OrderShipped>("{}"u8, [new(EventHeaders.ContentType, contentType)], out _, out EventError error));
        Assert.Contains(reason, error.Reason);
        Assert.Contains(contentType, error.Reason);
    }

    [Fact]
    public void RefusesBinaryDataThatIsNotJson()
    {
        EventHeaderList headers = [new(CloudEventHeaders.SpecVersion, "1.0"), new(EventHeaders.ContentType, "application/protobuf")];

        Assert.False(EventMessageReader.TryRead<OrderShipped>(Encoding.UTF8.GetBytes(Samples.ShippedJson), headers, out _, out EventError error));
        Assert.Equal("the data's content type 'application/protobuf' is not JSON", error.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    public void RefusesATombstoneAndOtherNonsense(string text)
    {
        Assert.False(EventMessageReader.TryRead<OrderShipped>(Encoding.UTF8.GetBytes(text), default, out _, out EventError error));
        Assert.NotEqual(EventErrorCode.None, error.Code);
    }
}
