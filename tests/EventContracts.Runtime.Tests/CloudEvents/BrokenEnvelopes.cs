using System;
using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.CloudEvents;

public sealed class BrokenEnvelopes
{
    [Theory]
    [InlineData("""{"id":"1","source":"/s","type":"t"}""", EventErrorCode.Missing, "/specversion", "required CloudEvents attribute 'specversion' is missing")]
    [InlineData("""{"specversion":"1.0","source":"/s","type":"t"}""", EventErrorCode.Missing, "/id", "required CloudEvents attribute 'id' is missing")]
    [InlineData("""{"specversion":"1.0","id":"1","type":"t"}""", EventErrorCode.Missing, "/source", "required CloudEvents attribute 'source' is missing")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/s","type":null}""", EventErrorCode.Missing, "/type", "required CloudEvents attribute 'type' is missing")]
    [InlineData("""{"specversion":"0.3"}""", EventErrorCode.InvalidValue, "/specversion", "specversion '0.3' is not supported, only '1.0' is")]
    [InlineData("""{"id":1}""", EventErrorCode.WrongType, "/id", "attribute 'id' must be a string")]
    [InlineData("""{"id":""}""", EventErrorCode.InvalidValue, "/id", "attribute 'id' is empty")]
    [InlineData("""{"id":"1","id":"1"}""", EventErrorCode.Duplicate, "/id", "attribute 'id' occurs twice")]
    [InlineData("""{"ext":1,"ext":1}""", EventErrorCode.Duplicate, "/ext", "attribute 'ext' occurs twice")]
    [InlineData("""{"data":1,"data":1}""", EventErrorCode.Duplicate, "/data", "member 'data' occurs twice")]
    [InlineData("""{"ext":{}}""", EventErrorCode.WrongType, "/ext", "attribute 'ext' must be a string, a Boolean or a 32-bit integer")]
    [InlineData("""{"ext":1.5}""", EventErrorCode.WrongType, "/ext", "attribute 'ext' must be a string, a Boolean or a 32-bit integer")]
    [InlineData("""{"ext":2147483648}""", EventErrorCode.WrongType, "/ext", "attribute 'ext' must be a string, a Boolean or a 32-bit integer")]
    [InlineData("""{"a/B":"1"}""", EventErrorCode.InvalidValue, "/a~1B", "'a/B' is no attribute name: lower-case ASCII letters and digits only")]
    [InlineData("""{"time":"2026-01-31"}""", EventErrorCode.InvalidValue, "/time", "attribute 'time' is no RFC 3339 timestamp: '2026-01-31'")]
    [InlineData("""{"data_base64":1}""", EventErrorCode.WrongType, "/data_base64", "member 'data_base64' must be a string")]
    [InlineData("""{"data_base64":"?"}""", EventErrorCode.InvalidValue, "/data_base64", "member 'data_base64' is no base64")]
    [InlineData("""{"data":1,"data_base64":"AA=="}""", EventErrorCode.Duplicate, "/data_base64", "an event has 'data' or 'data_base64', not both")]
    [InlineData("[]", EventErrorCode.WrongType, "", "a CloudEvent is a JSON object")]
    [InlineData("", EventErrorCode.Truncated, "", "the CloudEvent is no well-formed JSON")]
    [InlineData("""{"id":"1",}""", EventErrorCode.Malformed, "", "the CloudEvent is no well-formed JSON")]
    [InlineData("""{"id":"\ud800"}""", EventErrorCode.Malformed, "", "the CloudEvent is no well-formed JSON")]
    [InlineData("{} {}", EventErrorCode.Malformed, "", "the CloudEvent is no well-formed JSON")]
    public void AreRefusedWithAPlaceAndAReason(string json, EventErrorCode code, string pointer, string reason)
    {
        Assert.False(CloudEventJson.TryRead(Encoding.UTF8.GetBytes(json), out CloudEvent? e, out EventError error));
        Assert.Null(e);
        Assert.Equal((code, pointer, reason), (error.Code, error.Pointer, error.Reason));
    }

    [Fact]
    public void SayWhereTheValueBegins()
    {
        Assert.False(CloudEventJson.TryRead("""{ "id" : 1 }"""u8.ToArray(), out _, out EventError error));
        Assert.Equal(9, error.ByteOffset);
    }

    [Theory]
    [InlineData("", "the CloudEvent has no data")]
    [InlineData(",\"datacontenttype\":\"text/plain\",\"data\":\"x\"", "the data's content type 'text/plain' is not JSON")]
    public void HoldNoEvent(string more, string reason)
    {
        byte[] value = Encoding.UTF8.GetBytes($$"""{"specversion":"1.0","id":"1","source":"/s","type":"t"{{more}}}""");

        Assert.False(EventMessageReader.TryRead<OrderShipped>(value, [new(EventHeaders.ContentType, "application/cloudevents+json")], out _, out EventError error));
        Assert.Equal(reason, error.Reason);
    }

    [Fact]
    public void NeverThrowWhateverIsMissingAtTheirEnd()
    {
        byte[] whole = new EventMessageWriter(new() { Envelope = EventEnvelope.CloudEventsStructured }).Write(Samples.Shipped).Value.ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.False(CloudEventJson.TryRead(whole.AsMemory(0, length), out _, out EventError error));
            Assert.InRange(error.ByteOffset, 0, length);
        }
    }

    [Fact]
    public void NeverThrowWhateverByteIsChanged()
    {
        byte[] whole = new EventMessageWriter(new() { Envelope = EventEnvelope.CloudEventsStructured }).Write(Samples.Shipped).Value.ToArray();
        EventHeaderList headers = [new(EventHeaders.ContentType, "application/cloudevents+json")];
        int refused = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            byte before = whole[i];
            foreach (byte other in (ReadOnlySpan<byte>)[0, (byte)'"', (byte)'{', (byte)'\\', 0xFF])
            {
                whole[i] = other;
                refused += EventMessageReader.TryRead<OrderShipped>(whole, headers, out _, out _) ? 0 : 1;
            }
            whole[i] = before;
        }
        Assert.InRange(refused, whole.Length, whole.Length * 5);
    }
}
