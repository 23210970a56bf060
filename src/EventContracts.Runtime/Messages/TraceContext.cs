using System.Diagnostics;

namespace EventContracts;

/// <summary>W3C Trace Context of the current activity.</summary>
internal readonly struct TraceContext
{
    private TraceContext(string parent, string? state)
    {
        Parent = parent;
        State = string.IsNullOrEmpty(state) ? null : state;
    }

    /// <summary>The <c>traceparent</c>; null where there is no activity, or one in another format.</summary>
    public string? Parent { get; }

    /// <summary>The <c>tracestate</c>; null where it is empty.</summary>
    public string? State { get; }

    public static TraceContext Current(EventMessageOptions options) =>
        options.PropagateTraceContext && Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } activity
            ? new(id, activity.TraceStateString)
            : default;
}
