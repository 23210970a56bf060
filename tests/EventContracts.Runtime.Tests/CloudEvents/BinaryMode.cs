using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.CloudEvents;

public sealed class BinaryMode
{
    private static readonly EventHeaderList Minimal = [new("ce_specversion", "1.0"), new("ce_id", "1"), new("ce_source", "/s"), new("ce_type", "t")];

    [Fact]
    public void PutsEveryAttributeIntoAHeader()
    {
        EventMessage message = Writer().Write(Samples.Shipped);

        Assert.Equal(
            [
                "ce_specversion: 1.0", "ce_id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "ce_source: /warehouse", "ce_type: order.shipped", "ce_subject: ORD-7",
                "ce_time: 2026-01-31T09:30:00.5Z", "content-type: application/json", "ce_dataschema: https://example.com/order-shipped.json",
                "ce_schemaid: order.shipped:v1", "ce_schemaversion: 1.2", "ce_partitionkey: ORD-7",
            ],
            message.Headers.Select(header => header.ToString()));
        Assert.Equal(Samples.ShippedJson, Encoding.UTF8.GetString(message.Value.Span));
        Assert.Equal("ORD-7", Encoding.UTF8.GetString(message.Key!));
    }

    [Fact]
    public void LeavesOutWhatTheContractDoesNotHave()
    {
        EventMessage message = Writer().Write(new PingSent("x"));

        // Its $id is relative, and dataschema must be absolute.
        Assert.Equal(
            ["ce_specversion", "ce_id", "ce_source", "ce_type", "content-type", "ce_schemaid", "ce_schemaversion"],
            message.Headers.Select(header => header.Name));
    }

    [Fact]
    public void CarriesTheTraceAsAnExtension()
    {
        using var activity = new Activity("publish");
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();

        Assert.Equal(activity.Id, Writer().Write(Samples.Shipped).Header("ce_traceparent"));
    }

    [Fact]
    public void EncodesAProducerNameThatIsNoUri() =>
        Assert.Equal("ware%20house", new EventMessageWriter(new() { Producer = "ware house", Envelope = EventEnvelope.CloudEventsBinary }).Write(Samples.Shipped).Header("ce_source"));

    [Fact]
    public void RefusesToWriteASourceThatIsNoUri()
    {
        var writer = new EventMessageWriter(new() { CloudEventsSource = "a b", Envelope = EventEnvelope.CloudEventsBinary });

        Assert.Contains("'source' is no URI reference", Assert.Throws<ArgumentException>(() => writer.Write(Samples.Shipped)).Message);
    }

    [Fact]
    public void ReadsWhatItWrote()
    {
        Assert.True(CloudEventHeaders.TryRead(Writer().Write(Samples.Shipped), out CloudEvent? e, out EventError error), error.ToString());

        Assert.Equal(("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "/warehouse", "order.shipped", "ORD-7"), (e.Id, e.Source, e.Type, e.Subject));
        Assert.Equal((Samples.Shipped.ShippedAt, "application/json", "https://example.com/order-shipped.json"), (e.Time, e.DataContentType, e.DataSchema));
        Assert.Equal("ORD-7", e.Extensions["partitionkey"].Text);
        Assert.Equal(Samples.ShippedJson, Encoding.UTF8.GetString(e.Data!.Value.Span));
    }

    [Fact]
    public void ReadsNamesInAnyCaseAndLeavesOtherHeadersAlone()
    {
        EventHeaderList headers = [new("CE_SpecVersion", "1.0"), new("ce_ID", "1"), new("Ce_Source", "/s"), new("ce_type", "t"), new("x-other", "\u0001"), new("Content-Type", "text/plain")];

        Assert.True(CloudEventHeaders.TryRead(Message(headers), out CloudEvent? e, out EventError error), error.ToString());
        Assert.Equal(("1", "text/plain", 0), (e.Id, e.DataContentType, e.Extensions.Count));
        Assert.False(e.IsJson);
        Assert.Null(e.Data);
    }

    [Theory]
    [InlineData("ce_specversion")]
    [InlineData("ce_id")]
    [InlineData("ce_source")]
    [InlineData("ce_type")]
    public void NamesARequiredHeaderThatIsMissing(string name)
    {
        EventMessage message = Message([.. Minimal.Where(header => header.Name != name)]);

        Assert.False(CloudEventHeaders.TryRead(message, out _, out EventError error));
        Assert.Equal((EventErrorCode.Missing, $"header '{name}' is missing: CloudEvents requires it"), (error.Code, error.Reason));
    }

    [Theory]
    [InlineData("ce_specversion", "0.3", EventErrorCode.InvalidValue, "header 'ce_specversion': specversion '0.3' is not supported, only '1.0' is")]
    [InlineData("ce_id", "", EventErrorCode.InvalidValue, "header 'ce_id': attribute 'id' is empty")]
    [InlineData("ce_subject", "", EventErrorCode.InvalidValue, "header 'ce_subject': attribute 'subject' is empty")]
    [InlineData("ce_subject", "a\u0001", EventErrorCode.InvalidValue, "header 'ce_subject': attribute 'subject' holds U+0001, which CloudEvents does not allow")]
    [InlineData("ce_time", "yesterday", EventErrorCode.InvalidValue, "header 'ce_time': attribute 'time' is no RFC 3339 timestamp: 'yesterday'")]
    [InlineData("ce_time", "2026-01-31 09:30:00Z", EventErrorCode.InvalidValue, "header 'ce_time': attribute 'time' is no RFC 3339 timestamp: '2026-01-31 09:30:00Z'")]
    [InlineData("ce_my-ext", "1", EventErrorCode.InvalidValue, "header 'ce_my-ext': 'my-ext' is no attribute name: lower-case ASCII letters and digits only")]
    [InlineData("ce_", "1", EventErrorCode.InvalidValue, "header 'ce_': an attribute has no name")]
    [InlineData("ce_data", "1", EventErrorCode.InvalidValue, "header 'ce_data': 'data' is no attribute")]
    [InlineData("content-type", "json", EventErrorCode.InvalidValue, "header 'content-type': attribute 'datacontenttype' is no media type: 'json'")]
    public void NamesAHeaderWithABadValue(string name, string value, EventErrorCode code, string reason)
    {
        EventMessage message = Message([.. Minimal.Where(header => header.Name != name), new(name, value)]);

        Assert.False(CloudEventHeaders.TryRead(message, out _, out EventError error));
        Assert.Equal((code, reason), (error.Code, error.Reason));
    }

    [Fact]
    public void RefusesAnAttributeThatOccursTwice()
    {
        Assert.False(CloudEventHeaders.TryRead(Message([.. Minimal, new("ce_id", "2")]), out _, out EventError error));
        Assert.Equal((EventErrorCode.Duplicate, "header 'ce_id': attribute 'id' occurs twice"), (error.Code, error.Reason));
    }

    private static EventMessageWriter Writer() => new(new() { CloudEventsSource = "/warehouse", Envelope = EventEnvelope.CloudEventsBinary });

    private static EventMessage Message(EventHeaderList headers) => new() { Topic = "t", Headers = headers };
}
