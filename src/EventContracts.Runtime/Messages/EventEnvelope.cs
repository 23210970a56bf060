namespace EventContracts;

/// <summary>How an event and what is known about it become a message.</summary>
public enum EventEnvelope : byte
{
    /// <summary>The value is the event, the rest are the headers of <see cref="EventHeaders"/>.</summary>
    Headers,

    /// <summary>CloudEvents, binary mode: the value is the event, attributes are headers <c>ce_…</c>.</summary>
    CloudEventsBinary,

    /// <summary>CloudEvents, structured mode: the value is a JSON object with attributes and the event as <c>data</c>.</summary>
    CloudEventsStructured,
}
