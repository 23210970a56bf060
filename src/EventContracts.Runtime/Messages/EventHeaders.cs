namespace EventContracts;

/// <summary>Names of the headers on every message. All values are UTF-8 text.</summary>
public static class EventHeaders
{
    /// <summary>Event type and major version: <c>user.created:v1</c>. Chooses the contract that reads the message.</summary>
    public const string SchemaId = "schema-id";

    /// <summary>Major and minor version of the producer's contract: <c>1.4</c>.</summary>
    public const string SchemaVersion = "schema-version";

    /// <summary>The compatibility that the contract promises: <c>BACKWARD</c>.</summary>
    public const string Compatibility = "compatibility";

    /// <summary>Name of the service that produced the event.</summary>
    public const string Producer = "producer";

    /// <summary>What the producer promises about repetition: <c>at-least-once</c>.</summary>
    public const string Delivery = "delivery";

    /// <summary>Tells a repeated delivery from a new event.</summary>
    public const string EventId = "event-id";

    /// <summary>W3C Trace Context: trace and span of the producer.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>W3C Trace Context: what tracing vendors add to it.</summary>
    public const string TraceState = "tracestate";

    /// <summary>Media type of the value. Set in CloudEvents mode only: without it, the value is JSON.</summary>
    public const string ContentType = "content-type";
}
