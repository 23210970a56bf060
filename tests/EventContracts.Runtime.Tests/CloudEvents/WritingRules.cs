using System;
using System.Buffers;
using System.Collections.Generic;
using Xunit;

namespace EventContracts.Runtime.Tests.CloudEvents;

public sealed class WritingRules
{
    public static TheoryData<CloudEvent, string> Broken => new()
    {
        { Make(id: ""), "'id' is empty" },
        { Make(id: "a\nb"), "'id' holds U+000A" },
        { Make(source: ""), "'source' is empty" },
        { Make(source: "a b"), "'source' is no URI reference: ' ' must be percent-encoded" },
        { Make(source: "/straße"), "'source' is no URI reference: 'ß' must be percent-encoded" },
        { Make(type: ""), "'type' is empty" },
        { Make(subject: ""), "'subject' is empty" },
        { Make(dataSchema: "schemas/a"), "'dataschema' is no absolute URI" },
        { Make(contentType: "json"), "'datacontenttype' is no media type" },
        { Make(extension: "camelCase"), "'camelCase' is no attribute name" },
        { Make(extension: ""), "an attribute has no name" },
        { Make(extension: "id"), "'id' is no extension" },
        { Make(extension: "data"), "'data' is no extension" },
        { Make(extension: "ext", value: "\uFFFF"), "'ext' holds U+FFFF" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void HoldInBothModes(CloudEvent e, string message)
    {
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => CloudEventJson.Write(new ArrayBufferWriter<byte>(), e)).Message);
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => CloudEventHeaders.Create(e)).Message);
    }

    [Fact]
    public void AllowAllThatTheSpecificationAllows()
    {
        CloudEvent e = Make(source: "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66", subject: "дім 🏠", dataSchema: "https://example.com/a?b=c#d", contentType: "text/plain; charset=utf-8", extension: "a1");

        Assert.Equal(8, CloudEventHeaders.Create(e).Count);
    }

    private static CloudEvent Make(
        string id = "1", string source = "/s", string type = "t", string? subject = null, string? dataSchema = null, string? contentType = null, string? extension = null, string value = "1") => new()
        {
            Id = id,
            Source = source,
            Type = type,
            Subject = subject,
            DataSchema = dataSchema,
            DataContentType = contentType,
            Extensions = extension is null ? new Dictionary<string, CloudEventValue>() : new Dictionary<string, CloudEventValue> { [extension] = value },
        };
}
