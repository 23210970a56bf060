using System.Collections.Generic;

namespace EventContracts;

/// <summary>The CloudEvents attributes of an event, by its contract.</summary>
internal static class CloudEventFactory
{
    public static CloudEvent Create<TEvent>(TEvent value, string source, TraceContext trace)
        where TEvent : class, IEventContract<TEvent>
    {
        EventDescriptor descriptor = TEvent.Descriptor;
        // An empty key is a key, but no subject: the specification wants a subject to be absent rather than empty.
        string? key = TEvent.GetPartitionKey(value);
        string? subject = string.IsNullOrEmpty(key) ? null : key;
        return new CloudEvent
        {
            Id = EventIds.Of(value),
            Source = source,
            Type = descriptor.Type,
            Subject = subject,
            Time = TEvent.GetTime(value),
            DataContentType = MediaType.Json,
            DataSchema = descriptor.Id is { } id && CloudEventRules.IsAbsolute(id) ? id : null,
            Extensions = Extensions(descriptor, subject, trace),
        };
    }

    private static Dictionary<string, CloudEventValue> Extensions(EventDescriptor descriptor, string? key, TraceContext trace)
    {
        var extensions = new Dictionary<string, CloudEventValue>(5)
        {
            [CloudEventNames.SchemaId] = descriptor.SchemaId,
            [CloudEventNames.SchemaVersion] = descriptor.Version,
        };
        if (key is not null)
            extensions[CloudEventNames.PartitionKey] = key;
        if (trace.Parent is not null)
            extensions[CloudEventNames.TraceParent] = trace.Parent;
        if (trace.State is not null)
            extensions[CloudEventNames.TraceState] = trace.State;
        return extensions;
    }
}
