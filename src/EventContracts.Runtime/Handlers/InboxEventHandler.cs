using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts;

/// <summary>
/// A handler that sees an event once, however often it is delivered: asks the inbox, does the work, marks the event. Work in <see cref="Transaction"/> happens
/// exactly once; what can't be taken back (a mail, a request, an event that is published) may still happen again after a crash, and needs a key that is derived
/// from the event.
/// </summary>
/// <param name="inbox">One for each scope, as <c>AddSqliteInbox</c> registers it.</param>
/// <param name="consumer">
/// The name under which the inbox remembers the events. It is stored, so it outlives a renaming of the class; two handlers of one
/// event need two names, else one of them never sees it.
/// </param>
/// <typeparam name="TEvent">The contract; it must name an event id.</typeparam>
public abstract class InboxEventHandler<TEvent>(IEventInbox inbox, string consumer) : IEventHandler<TEvent>
    where TEvent : class, IEventContract<TEvent>
{
    /// <summary>The transaction that the event is marked in, for work of the same database; null where the inbox
    /// has none. Neither commit nor dispose it.</summary>
    protected DbTransaction? Transaction => inbox.Transaction;

    /// <summary>Handles the event, unless it has been handled before.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The event has no id.</exception>
    public async ValueTask HandleAsync(TEvent value, EventContext context, CancellationToken cancellationToken)
    {
        string eventId = TEvent.GetEventId(value) ?? throw new InvalidOperationException(
            $"'{TEvent.Descriptor}' came without an event id, so '{consumer}' can't tell whether it has handled it; name a required property in 'x-event.id'.");
        if (!await inbox.TryBeginAsync(consumer, eventId, cancellationToken).ConfigureAwait(false))
            return;
        try
        {
            await HandleOnceAsync(value, context, cancellationToken).ConfigureAwait(false);
            await inbox.CompleteAsync(consumer, eventId, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Takes the work back at once: a store with one writer makes others wait for it, and the event may be tried again in this scope.
            await inbox.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Does what the event asks for. An exception means that it is not done: the work of the transaction is taken back,
    /// and the event is new when it comes again.</summary>
    /// <param name="value">The event, seen for the first time.</param>
    /// <param name="context">Where it came from.</param>
    /// <param name="cancellationToken">Cancelled when the consumer stops.</param>
    protected abstract ValueTask HandleOnceAsync(TEvent value, EventContext context, CancellationToken cancellationToken);
}
