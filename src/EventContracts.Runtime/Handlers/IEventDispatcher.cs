using System;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>Brings a message to the handlers of its contract. Generated; thread-safe.</summary>
public interface IEventDispatcher
{
    /// <summary>Chooses the contract, reads the event and calls its handlers one after the other. An exception of a handler passes through.</summary>
    /// <param name="message">The message.</param>
    /// <param name="services">Gives the handlers.</param>
    /// <param name="cancellationToken">Passed to the handlers.</param>
    ValueTask<DispatchResult> DispatchAsync(EventMessage message, IServiceProvider services, CancellationToken cancellationToken = default);
}

/// <summary>What became of a message.</summary>
public enum DispatchStatus
{
    /// <summary>All handlers have run.</summary>
    Handled,

    /// <summary>The contract has no handler here.</summary>
    NoHandler,

    /// <summary>No contract of the catalogue fits the headers.</summary>
    UnknownEvent,

    /// <summary>The bytes are no event of the contract.</summary>
    Unreadable,
}

/// <summary>What became of a message.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Handlers">How many handlers have run.</param>
/// <param name="Error">Why the bytes were unreadable.</param>
public readonly record struct DispatchResult(DispatchStatus Status, int Handlers, EventError Error)
{
    /// <summary>No contract fits.</summary>
    public static DispatchResult UnknownEvent => new(DispatchStatus.UnknownEvent, 0, default);

    /// <summary>The bytes are no event.</summary>
    public static DispatchResult Unreadable(EventError error) => new(DispatchStatus.Unreadable, 0, error);

    /// <summary>So many handlers have run.</summary>
    public static DispatchResult Handled(int handlers) => new(handlers == 0 ? DispatchStatus.NoHandler : DispatchStatus.Handled, handlers, default);
}
