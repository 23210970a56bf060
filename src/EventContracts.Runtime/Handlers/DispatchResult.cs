namespace EventContracts;

/// <summary>What became of a message that was dispatched.</summary>
public readonly record struct DispatchResult
{
    private DispatchResult(DispatchOutcome outcome, int handlerCount = 0, EventError error = default)
    {
        Outcome = outcome;
        HandlerCount = handlerCount;
        Error = error;
    }

    /// <summary>No contract of the catalogue is meant.</summary>
    public static DispatchResult UnknownEvent => new(DispatchOutcome.UnknownEvent);

    /// <summary>Nobody handles the event.</summary>
    public static DispatchResult NoHandler => new(DispatchOutcome.NoHandler);

    /// <summary>What happened.</summary>
    public DispatchOutcome Outcome { get; }

    /// <summary>How many handlers were called.</summary>
    public int HandlerCount { get; }

    /// <summary>Why the value could not be read; only for <see cref="DispatchOutcome.Unreadable"/>.</summary>
    public EventError Error { get; }

    /// <summary>That many handlers are done.</summary>
    public static DispatchResult Handled(int handlerCount) => new(DispatchOutcome.Handled, handlerCount);

    /// <summary>The value is no such event.</summary>
    public static DispatchResult Unreadable(EventError error) => new(DispatchOutcome.Unreadable, 0, error);

    /// <summary>The outcome, with the error or the number of handlers.</summary>
    public override string ToString() => Outcome switch
    {
        DispatchOutcome.Handled => $"Handled by {HandlerCount}",
        DispatchOutcome.Unreadable => $"Unreadable: {Error}",
        _ => Outcome.ToString(),
    };
}
