namespace EventContracts;

/// <summary>What became of a message that was dispatched.</summary>
public readonly record struct DispatchResult
{
    private DispatchResult(DispatchStatus status, int handlers = 0, EventError error = default)
    {
        Status = status;
        Handlers = handlers;
        Error = error;
    }

    /// <summary>No contract of the catalogue is meant.</summary>
    public static DispatchResult UnknownEvent => new(DispatchStatus.UnknownEvent);

    /// <summary>Nobody handles the event.</summary>
    public static DispatchResult NoHandler => new(DispatchStatus.NoHandler);

    /// <summary>What happened.</summary>
    public DispatchStatus Status { get; }

    /// <summary>How many handlers were called.</summary>
    public int Handlers { get; }

    /// <summary>Why the value could not be read; only for <see cref="DispatchStatus.Unreadable"/>.</summary>
    public EventError Error { get; }

    /// <summary>That many handlers are done.</summary>
    public static DispatchResult Handled(int handlers) => new(DispatchStatus.Handled, handlers);

    /// <summary>The value is no such event.</summary>
    public static DispatchResult Unreadable(EventError error) => new(DispatchStatus.Unreadable, 0, error);

    /// <summary>The status, with the error or the number of handlers.</summary>
    public override string ToString() => Status switch
    {
        DispatchStatus.Handled => $"Handled by {Handlers}",
        DispatchStatus.Unreadable => $"Unreadable: {Error}",
        _ => Status.ToString(),
    };
}
