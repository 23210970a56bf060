using System.Text.Json;
using EventContracts.Benchmarks.Peers.Plain;

namespace EventContracts.Benchmarks.Peers;

/// <summary><c>user.created</c> by hand.</summary>
internal static class ManualUser
{
    private static readonly JsonEncodedText EventId = JsonEncodedText.Encode("eventId");
    private static readonly JsonEncodedText OccurredAt = JsonEncodedText.Encode("occurredAt");
    private static readonly JsonEncodedText UserId = JsonEncodedText.Encode("userId");
    private static readonly JsonEncodedText Email = JsonEncodedText.Encode("email");

    public static void Write(Utf8JsonWriter writer, PlainUser user)
    {
        writer.WriteStartObject();
        writer.WriteString(EventId, user.EventId);
        writer.WriteString(OccurredAt, user.OccurredAt);
        writer.WriteString(UserId, user.UserId);
        if (user.Email is not null)
            writer.WriteString(Email, user.Email);
        writer.WriteEndObject();
    }

    public static PlainUser Read(ref Utf8JsonReader reader)
    {
        var user = new PlainUser();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("eventId"u8) && reader.Read())
                user.EventId = reader.GetGuid();
            else if (reader.ValueTextEquals("occurredAt"u8) && reader.Read())
                user.OccurredAt = reader.GetDateTimeOffset();
            else if (reader.ValueTextEquals("userId"u8) && reader.Read())
                user.UserId = reader.GetString()!;
            else if (reader.ValueTextEquals("email"u8) && reader.Read())
                user.Email = reader.GetString();
            else
                reader.Skip();
        }
        return user;
    }
}
