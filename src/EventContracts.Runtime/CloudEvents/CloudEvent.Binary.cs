using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EventContracts;

/// <content>Binary mode: attributes as headers.</content>
public sealed partial class CloudEvent
{
    /// <summary>The message in binary mode.</summary>
    /// <param name="topic">Where it goes.</param>
    public EventMessage ToBinaryMessage(string topic)
    {
        EventMessage message = Message(topic, Data)
            .Add(HeaderPrefix + "specversion", SpecVersion)
            .Add(HeaderPrefix + "id", Id)
            .Add(HeaderPrefix + "source", Source)
            .Add(HeaderPrefix + "type", Type)
            .Add(HeaderPrefix + "time", Text(Time))
            .Add(HeaderPrefix + "subject", Subject)
            .Add(HeaderPrefix + "dataschema", DataSchema)
            .Add(HeaderPrefix + "partitionkey", PartitionKey)
            .Add(ContentTypeHeader, "application/json");
        foreach (KeyValuePair<string, string> extension in Extensions)
            message.Add(HeaderPrefix + Checked(extension.Key), extension.Value);
        return message;
    }

    /// <summary>Reads the attributes from the headers of a message in binary mode.</summary>
    public static bool TryReadBinary(EventMessage message, [NotNullWhen(true)] out CloudEvent? value, out EventError error)
    {
        value = null;
        string? version = message.Header(HeaderPrefix + "specversion");
        if (version != SpecVersion)
        {
            error = version is null
                ? Fault(EventErrorCode.Missing, "specversion", "the header 'ce_specversion' is missing: this is no CloudEvent in binary mode")
                : Fault(EventErrorCode.InvalidValue, "specversion", $"CloudEvents {version} is not known; 1.0 is");
            return false;
        }
        var extensions = new Dictionary<string, string>();
        foreach (KeyValuePair<string, ReadOnlyMemory<byte>> header in message.Headers)
        {
            if (header.Key.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase) && !IsCore(header.Key.AsSpan(HeaderPrefix.Length)))
                extensions[header.Key[HeaderPrefix.Length..]] = message.Header(header.Key)!;
        }
        return TryCreate(name => message.Header(HeaderPrefix + name), extensions, message.Value, out value, out error);
    }

    private EventMessage Message(string topic, ReadOnlyMemory<byte> value) => new()
    {
        Topic = topic,
        Key = PartitionKey is null ? null : System.Text.Encoding.UTF8.GetBytes(PartitionKey),
        Value = value,
    };

    private static bool TryCreate(Func<string, string?> attribute, IReadOnlyDictionary<string, string> extensions, ReadOnlyMemory<byte> data, [NotNullWhen(true)] out CloudEvent? value, out EventError error)
    {
        value = null;
        foreach (string required in (ReadOnlySpan<string>)["id", "source", "type"])
        {
            if (IsMissing(attribute(required)))
            {
                error = Fault(EventErrorCode.Missing, required, $"the required CloudEvents attribute '{required}' is missing or empty");
                return false;
            }
        }
        DateTimeOffset? time = null;
        if (attribute("time") is { } text)
        {
            if (!Serialization.DateTimeReader.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out DateTimeOffset parsed))
            {
                error = Fault(EventErrorCode.InvalidValue, "time", $"the CloudEvents attribute 'time' is no RFC 3339 date-time: \"{text}\"");
                return false;
            }
            time = parsed;
        }
        error = default;
        value = new CloudEvent
        {
            Id = attribute("id")!,
            Source = attribute("source")!,
            Type = attribute("type")!,
            Time = time,
            Subject = attribute("subject"),
            DataSchema = attribute("dataschema"),
            PartitionKey = attribute("partitionkey"),
            Extensions = extensions,
            Data = data,
        };
        return true;
    }

    private static bool IsCore(ReadOnlySpan<char> name) => name is "specversion" or "id" or "source" or "type" or "time" or "subject" or "dataschema" or "datacontenttype" or "partitionkey";

    private static string Checked(string name) =>
        IsAttributeName(name) && !IsCore(name) ? name : throw new ArgumentException($"'{name}' can't name an extension attribute: lower-case letters and digits, and none of the known names.", nameof(name));

    private static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal);
}
