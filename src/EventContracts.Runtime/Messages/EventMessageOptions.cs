using System;

namespace EventContracts;

/// <summary>How a service publishes. Immutable.</summary>
public sealed record EventMessageOptions
{
    /// <summary>The service's name, for <see cref="EventHeaders.Producer"/> and the CloudEvents source. The program's name unless set.</summary>
    public string Producer { get; init; } = AppDomain.CurrentDomain.FriendlyName;

    /// <summary>Plain headers unless set.</summary>
    public EventEnvelope Envelope { get; init; }

    /// <summary>The CloudEvents <c>source</c>, a URI reference; <see cref="Producer"/>, percent-encoded, unless set.</summary>
    public string? CloudEventsSource { get; init; }

    /// <summary>Whether trace and span of <see cref="System.Diagnostics.Activity.Current"/> go with the message. They do unless set.</summary>
    public bool PropagateTraceContext { get; init; } = true;
}
