using System;

namespace EventContracts;

/// <summary>The id of a message.</summary>
internal static class EventIds
{
    /// <summary>
    /// The contract's event id. A contract without one gets a new id per message: the broker may still deliver that message twice, and a consumer can tell
    /// by it; only a producer that publishes the same event again can't be told apart.
    /// </summary>
    public static string Of<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent> => TEvent.GetEventId(value) ?? Guid.CreateVersion7().ToString();
}
