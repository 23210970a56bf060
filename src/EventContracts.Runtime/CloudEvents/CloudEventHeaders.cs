using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace EventContracts;

/// <summary>CloudEvents in binary mode over Kafka: attributes are headers <c>ce_…</c>, the value is the data alone. Thread-safe.</summary>
public static class CloudEventHeaders
{
    /// <summary>What every attribute's header begins with.</summary>
    public const string Prefix = "ce_";

    /// <summary>Header of the attribute <c>id</c>.</summary>
    public const string Id = Prefix + CloudEventNames.Id;

    /// <summary>Header of the attribute <c>source</c>.</summary>
    public const string Source = Prefix + CloudEventNames.Source;

    /// <summary>Header of the attribute <c>specversion</c>.</summary>
    public const string SpecVersion = Prefix + CloudEventNames.SpecVersion;

    /// <summary>Header of the attribute <c>type</c>.</summary>
    public const string Type = Prefix + CloudEventNames.Type;

    /// <summary>Header of the attribute <c>subject</c>.</summary>
    public const string Subject = Prefix + CloudEventNames.Subject;

    /// <summary>Header of the attribute <c>time</c>.</summary>
    public const string Time = Prefix + CloudEventNames.Time;

    /// <summary>Header of the attribute <c>dataschema</c>.</summary>
    public const string DataSchema = Prefix + CloudEventNames.DataSchema;

    /// <summary>Header of the extension <c>partitionkey</c>.</summary>
    public const string PartitionKey = Prefix + CloudEventNames.PartitionKey;

    /// <summary>Header of our extension <c>schemaid</c>: type and major version, as in <see cref="EventHeaders.SchemaId"/>.</summary>
    public const string SchemaId = Prefix + CloudEventNames.SchemaId;

    /// <summary>Header of our extension <c>schemaversion</c>.</summary>
    public const string SchemaVersion = Prefix + CloudEventNames.SchemaVersion;

    /// <summary>The headers of an event; <c>datacontenttype</c> becomes <c>content-type</c>, as the Kafka binding says.</summary>
    /// <exception cref="ArgumentException">An attribute breaks the specification; the message names it.</exception>
    public static EventHeaderList Create(CloudEvent cloudEvent)
    {
        ArgumentNullException.ThrowIfNull(cloudEvent);
        if (CloudEventRules.Whole(cloudEvent) is { } problem)
            throw new ArgumentException(problem, nameof(cloudEvent));
        var headers = new List<EventHeader>(8 + cloudEvent.Extensions.Count)
        {
            new(SpecVersion, CloudEvent.SpecVersion),
            new(Id, cloudEvent.Id),
            new(Source, cloudEvent.Source),
            new(Type, cloudEvent.Type),
        };
        Optional(headers, Subject, cloudEvent.Subject);
        Optional(headers, Time, cloudEvent.Time is { } time ? Rfc3339.Format(time) : null);
        Optional(headers, EventHeaders.ContentType, cloudEvent.DataContentType);
        Optional(headers, DataSchema, cloudEvent.DataSchema);
        foreach ((string name, CloudEventValue value) in cloudEvent.Extensions)
            headers.Add(new(Prefix + name, value.Text));
        return EventHeaderList.Wrap([.. headers]);
    }

    /// <summary>Reads a message in binary mode. Names are compared without case; headers that don't begin with <c>ce_</c> are somebody else's.</summary>
    /// <param name="message">The message; its value becomes the data, without a copy.</param>
    /// <param name="cloudEvent">The event. All extensions are text: a header doesn't tell more.</param>
    /// <param name="error">What is wrong; the reason names the header.</param>
    /// <returns>Whether it is a CloudEvent. Bad input is no exception.</returns>
    public static bool TryRead(in EventMessage message, [NotNullWhen(true)] out CloudEvent? cloudEvent, out EventError error)
    {
        var attributes = new CloudEventBuilder();
        cloudEvent = null;
        foreach (EventHeader header in message.Headers)
        {
            if (AttributeName(header.Name) is { } name && attributes.Set(name, header.Text) is { } problem)
            {
                error = problem.InHeader(header.Name);
                return false;
            }
        }
        if (attributes.Missing is { } missing)
        {
            error = new(EventErrorCode.Missing, "", 0, $"header '{Prefix}{missing}' is missing: CloudEvents requires it");
            return false;
        }
        cloudEvent = attributes.Build(message.Value.IsEmpty ? default(ReadOnlyMemory<byte>?) : message.Value);
        error = default;
        return true;
    }

    private static string? AttributeName(string header) =>
        header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].ToLowerInvariant()
        : header.Equals(EventHeaders.ContentType, StringComparison.OrdinalIgnoreCase) ? CloudEventNames.DataContentType
        : null;

    private static void Optional(List<EventHeader> headers, string name, string? value)
    {
        if (value is not null)
            headers.Add(new(name, value));
    }
}
