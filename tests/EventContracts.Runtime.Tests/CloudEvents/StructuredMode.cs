using System;
using System.Buffers;
using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.CloudEvents;

public sealed class StructuredMode
{
    [Fact]
    public void PutsAttributesAndTheUntouchedEventIntoOneObject()
    {
        EventMessage message = Writer().Write(Samples.Shipped);

        Assert.Equal(
            """{"specversion":"1.0","id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","source":"/warehouse","type":"order.shipped","subject":"ORD-7","time":"2026-01-31T09:30:00.5Z","""
            + "\"datacontenttype\":\"application/json\",\"dataschema\":\"https://example.com/order-shipped.json\",\"schemaid\":\"order.shipped:v1\",\"schemaversion\":\"1.2\","
            + $"\"partitionkey\":\"ORD-7\",\"data\":{Samples.ShippedJson}}}",
            Encoding.UTF8.GetString(message.Value.Span));
        Assert.Equal("content-type: application/cloudevents+json", Assert.Single(message.Headers).ToString());
        Assert.Equal("ORD-7", Encoding.UTF8.GetString(message.Key!));
    }

    [Fact]
    public void HasNoHeadersToWriteAlone() => Assert.Throws<InvalidOperationException>(() => Writer().WriteHeaders(Samples.Shipped));

    [Fact]
    public void ReadsWhatItWrote()
    {
        Assert.True(CloudEventJson.TryRead(Writer().Write(Samples.Shipped).Value, out CloudEvent? e, out EventError error), error.ToString());

        Assert.Equal(("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "/warehouse", "order.shipped", Samples.Shipped.ShippedAt), (e.Id, e.Source, e.Type, e.Time));
        Assert.Equal("order.shipped:v1", e.Extensions["schemaid"].Text);
        Assert.Equal(Samples.ShippedJson, Encoding.UTF8.GetString(e.Data!.Value.Span));
    }

    [Fact]
    public void KeepsTheTypesOfExtensions()
    {
        var written = new CloudEvent { Id = "1", Source = "/s", Type = "t", Extensions = new System.Collections.Generic.Dictionary<string, CloudEventValue> { ["flag"] = true, ["n"] = -5, ["s"] = "5" } };
        var output = new ArrayBufferWriter<byte>();
        CloudEventJson.Write(output, written);

        Assert.EndsWith("\"flag\":true,\"n\":-5,\"s\":\"5\"}", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.True(CloudEventJson.TryRead(output.WrittenMemory, out CloudEvent? read, out _));
        Assert.True(read.Extensions["flag"].TryGetBoolean(out bool flag) && flag);
        Assert.True(read.Extensions["n"].TryGetInteger(out int n) && n == -5);
        Assert.Equal((CloudEventValue)"5", read.Extensions["s"]);
        Assert.NotEqual((CloudEventValue)5, read.Extensions["s"]);
        Assert.Null(read.Data);
    }

    [Fact]
    public void WritesDataThatIsNotJsonAsBase64()
    {
        var output = new ArrayBufferWriter<byte>();
        CloudEventJson.Write(output, new CloudEvent { Id = "1", Source = "/s", Type = "t", DataContentType = "application/octet-stream", Data = new byte[] { 0xFF, 0x00 } });

        Assert.Contains("\"data_base64\":\"/wA=\"", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.True(CloudEventJson.TryRead(output.WrittenMemory, out CloudEvent? read, out _));
        Assert.Equal([0xFF, 0x00], read.Data!.Value.ToArray());
    }

    [Fact]
    public void LeavesOutDataThatIsNotThere()
    {
        var output = new ArrayBufferWriter<byte>();
        CloudEventJson.Write(output, new CloudEvent { Id = "1", Source = "/s", Type = "t", Data = default(ReadOnlyMemory<byte>) });

        Assert.Equal("""{"specversion":"1.0","id":"1","source":"/s","type":"t"}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void ReadsAnEventOutOfBase64()
    {
        byte[] value = Encoding.UTF8.GetBytes($$"""{"data_base64":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(Samples.ShippedJson))}}","type":"t","source":"/s","id":"1","specversion":"1.0"}""");

        Assert.True(EventMessageReader.TryRead(value, default, out OrderShipped? read, out EventError error), error.ToString());
        Assert.Equal(Samples.Shipped, read);
    }

    [Fact]
    public void TakesAStringUnderAnotherMediaTypeForItsText()
    {
        Assert.True(CloudEventJson.TryRead(Envelope(",\"datacontenttype\":\"text/xml\",\"data\":\"<a/>\""), out CloudEvent? e, out _));
        Assert.Equal("<a/>", Encoding.UTF8.GetString(e.Data!.Value.Span));
        Assert.True(CloudEventJson.TryRead(Envelope(",\"data\":\"<a/>\""), out e, out _));
        Assert.Equal("\"<a/>\"", Encoding.UTF8.GetString(e.Data!.Value.Span));
    }

    [Fact]
    public void TakesNullForAbsent()
    {
        Assert.True(CloudEventJson.TryRead(Envelope(",\"subject\":null,\"time\":null,\"ext\":null,\"data_base64\":null"), out CloudEvent? e, out _));
        Assert.Equal((null, null, 0, true), (e.Subject, e.Time, e.Extensions.Count, e.Data is null));
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("application/vnd.order+json", true)]
    [InlineData("text/json", true)]
    [InlineData("text/plain", false)]
    [InlineData("application/jsonl", false)]
    public void KnowsJsonByItsMediaType(string type, bool isJson) => Assert.Equal(isJson, new CloudEvent { Id = "1", Source = "/s", Type = "t", DataContentType = type }.IsJson);

    private static EventMessageWriter Writer() => new(new() { CloudEventsSource = "/warehouse", Envelope = EventEnvelope.CloudEventsStructured });

    private static byte[] Envelope(string more) => Encoding.UTF8.GetBytes($$"""{"specversion":"1.0","id":"1","source":"/s","type":"t"{{more}}}""");
}
