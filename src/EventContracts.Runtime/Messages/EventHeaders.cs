namespace EventContracts;

/// <summary>Names of the headers on every message.</summary>
public static class EventHeaders
{
    /// <summary>Event type and major version: <c>user.created:v1</c>.</summary>
    public const string SchemaId = "schema-id";

    /// <summary><c>major.minor</c> of the writer's schema.</summary>
    public const string SchemaVersion = "schema-version";

    /// <summary>The compatibility mode that the contract promises.</summary>
    public const string Compatibility = "compatibility";

    /// <summary>The service that published the event.</summary>
    public const string Producer = "producer";

    /// <summary>The delivery guarantee.</summary>
    public const string Delivery = "delivery";

    /// <summary>The event id, for de-duplication before the bytes are read.</summary>
    public const string EventId = "event-id";

    /// <summary>W3C trace context.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>W3C trace state.</summary>
    public const string TraceState = "tracestate";
}
