using System;
using System.Text.Json;
using EventContracts.Fuzz.Events;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Subjects;

internal sealed class UserSubject() : Subject<UserCreated, UserCreated.Codec, UserTwin>("user.created")
{
    protected override UserTwin Twin(Draw draw) => new() { EventId = draw.Guid(), OccurredAt = draw.Time(), UserId = draw.Text(), Email = draw.Maybe() ? draw.Text() : null };

    protected override bool TryDump(ReadOnlySpan<byte> json, Utf8JsonWriter to, out EventError error)
    {
        if (!UserCreated.View.TryParse(json, out UserCreated.View view, out error))
            return false;
        to.WriteStartObject();
        to.Scalar<Guid, GuidCodec>("eventId", view.EventId);
        to.Scalar<DateTimeOffset, DateTimeCodec>("occurredAt", view.OccurredAt);
        to.Text("userId", view.UserId);
        to.Text("email", view.Email);
        to.WriteEndObject();
        return true;
    }
}
