using System;
using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EventContracts;

/// <summary>Events to messages, and messages back to events. Thread-safe.</summary>
public static class EventMessages
{
    /// <summary>The event with its key and headers; the current trace goes along.</summary>
    /// <param name="value">The event.</param>
    /// <param name="producer">The name of the publishing service.</param>
    public static EventMessage Create<TEvent>(TEvent value, string producer)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        EventDescriptor descriptor = TEvent.Descriptor;
        return Body(value)
            .Add(EventHeaders.SchemaId, descriptor.SchemaId)
            .Add(EventHeaders.SchemaVersion, descriptor.Version)
            .Add(EventHeaders.Compatibility, descriptor.Compatibility)
            .Add(EventHeaders.Producer, producer)
            .Add(EventHeaders.Delivery, descriptor.Delivery)
            .Add(EventHeaders.EventId, TEvent.GetEventId(value))
            .Add(EventHeaders.TraceParent, Activity.Current?.Id)
            .Add(EventHeaders.TraceState, Activity.Current?.TraceStateString);
    }

    /// <summary>Reads the event of a message, whichever binding wrote it.</summary>
    public static bool TryRead<TEvent>(EventMessage message, out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent>
    {
        ReadOnlyMemory<byte> data = message.Value;
        if (CloudEvent.IsStructured(message))
        {
            if (!CloudEvent.TryReadStructured(message.Value.Span, out CloudEvent? envelope, out error))
            {
                value = null;
                return false;
            }
            data = envelope.Data;
        }
        var reader = new EventReader(data.Span);
        bool isRead = TEvent.TryRead(ref reader, out value);
        error = reader.Error;
        return isRead;
    }

    /// <summary>The contract of a message, by its schema id or CloudEvents type; null where the catalogue has none.</summary>
    public static EventDescriptor? Identify(EventMessage message, IEventCatalog catalog)
    {
        if (message.Header(EventHeaders.SchemaId) is { } schemaId)
        {
            int colon = schemaId.LastIndexOf(":v", StringComparison.Ordinal);
            return colon > 0 && int.TryParse(schemaId.AsSpan(colon + 2), NumberStyles.None, CultureInfo.InvariantCulture, out int major)
                ? catalog.Find(schemaId[..colon], major)
                : null;
        }
        string? type = message.Header(CloudEvent.HeaderPrefix + "type");
        string? dataSchema = message.Header(CloudEvent.HeaderPrefix + "dataschema");
        if (type is null && CloudEvent.IsStructured(message) && CloudEvent.TryReadStructured(message.Value.Span, out CloudEvent? envelope, out _))
            (type, dataSchema) = (envelope.Type, envelope.DataSchema);
        return type is null ? null : catalog.Find(type, MajorOf(dataSchema));
    }

    internal static EventMessage Body<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new EventWriter(output);
        TEvent.Write(ref writer, value);
        return new EventMessage
        {
            Topic = TEvent.Descriptor.Topic,
            Key = TEvent.GetPartitionKey(value) is { } key ? Encoding.UTF8.GetBytes(key) : null,
            Value = output.WrittenMemory,
        };
    }

    /// <summary>The version in a schema id or URI that ends in <c>:v2</c>; without one, 1.</summary>
    private static int MajorOf(string? dataSchema)
    {
        int colon = dataSchema?.LastIndexOf(":v", StringComparison.Ordinal) ?? -1;
        return colon >= 0 && int.TryParse(dataSchema.AsSpan(colon + 2), NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : 1;
    }
}
