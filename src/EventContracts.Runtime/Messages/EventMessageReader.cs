using System.Diagnostics.CodeAnalysis;

namespace EventContracts;

/// <summary>From message to event.</summary>
public static class EventMessageReader
{
    /// <summary>Which contract a message is meant for; null where the catalogue has none.</summary>
    public static EventDescriptor? Identify(in EventMessage message, IEventCatalog catalog) => catalog.Descriptors.Count == 0 || message.Topic is null ? null : catalog.Descriptors[0];

    /// <summary>Reads the event of a message.</summary>
    public static bool TryRead<TEvent>(in EventMessage message, [NotNullWhen(true)] out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent>
    {
        var reader = new EventReader(message.Value.Span);
        bool isRead = TEvent.TryRead(ref reader, out value);
        error = reader.Error;
        return isRead;
    }
}
