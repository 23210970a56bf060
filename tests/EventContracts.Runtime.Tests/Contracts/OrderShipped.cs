using System;
using System.Diagnostics.CodeAnalysis;
using EventContracts.Serialization;

namespace EventContracts.Runtime.Tests.Contracts;

/// <summary>A contract in the shape that the generator emits, with all that a message needs: id, composite key, time, an absolute $id, an alias.</summary>
public sealed record OrderShipped : IEventContract<OrderShipped>
{
    public required Guid EventId { get; init; }

    public required string OrderId { get; init; }

    public string? Carrier { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public static EventDescriptor Descriptor { get; } = new()
    {
        Type = "order.shipped",
        Major = 1,
        Minor = 2,
        Id = "https://example.com/order-shipped.json",
        Topic = "order.events",
        PartitionKeyPointers = ["/orderId"],
        Compatibility = "FULL",
        Delivery = "at-least-once",
        Aliases = ["order.sent"],
        Fingerprint = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ClrType = typeof(OrderShipped),
        SchemaSource = static () => """{"type":"object"}"""u8,
    };

    static void IEventContract<OrderShipped>.Write(ref EventWriter writer, OrderShipped value) => writer.Write<OrderShipped, Codec>(value);

    static bool IEventContract<OrderShipped>.TryRead(ref EventReader reader, [MaybeNullWhen(false)] out OrderShipped value) =>
        reader.TryRead<OrderShipped, Codec>(out value);

    static string? IEventContract<OrderShipped>.GetPartitionKey(OrderShipped value) => KeyText.Of(value.OrderId);

    static string? IEventContract<OrderShipped>.GetEventId(OrderShipped value) => KeyText.Of(value.EventId);

    static DateTimeOffset? IEventContract<OrderShipped>.GetTime(OrderShipped value) => value.ShippedAt;

    public readonly struct Codec : ICodec<OrderShipped>
    {
        private static readonly MemberTable Members = new(
            new("eventId", MemberKind.Guid, true), new("orderId", MemberKind.String, true), new("carrier", MemberKind.String, false), new("shippedAt", MemberKind.DateTime, false));

        public static int MaxBytes(OrderShipped value) => 80 + GuidCodec.MaxBytes(value.EventId) + StringCodec.MaxBytes(value.OrderId)
            + (value.Carrier is { } carrier ? StringCodec.MaxBytes(carrier) : 0) + (value.ShippedAt is { } time ? DateTimeCodec.MaxBytes(time) : 0);

        public static nint Write(nint p, OrderShipped value)
        {
            p = GuidCodec.Write(Json.Literal(p, "{\"eventId\":"u8), value.EventId);
            p = StringCodec.Write(Json.Literal(p, ",\"orderId\":"u8), value.OrderId);
            if (value.Carrier is { } carrier)
                p = StringCodec.Write(Json.Literal(p, ",\"carrier\":"u8), carrier);
            if (value.ShippedAt is { } time)
                p = DateTimeCodec.Write(Json.Literal(p, ",\"shippedAt\":"u8), time);
            return Json.Byte(p, (byte)'}');
        }

        public static nint Read(nint p, nint end, ref EventReader reader, out OrderShipped value)
        {
            value = null!;
            Guid eventId = default;
            string? orderId = null, carrier = null;
            DateTimeOffset time = default;
            ulong seen = 0;
            int member = Members.First(ref p, end);
            while (member >= 0)
            {
                bool isRead = member switch
                {
                    0 => reader.Read<Guid, GuidCodec>(ref p, end, ref seen, 1, out eventId),
                    1 => reader.Read<string, StringCodec>(ref p, end, ref seen, 2, out orderId),
                    2 => reader.Read<string, StringCodec>(ref p, end, ref seen, 4, out carrier),
                    _ => reader.Read<DateTimeOffset, DateTimeCodec>(ref p, end, ref seen, 8, out time),
                };
                if (!isRead)
                    return reader.Fail(p, Members);
                member = Members.Next(ref p, end, member + 1);
            }
            DateTimeOffset? shippedAt = (seen & 8) != 0 ? time : null;
            p = Members.Close(p, member, ref reader, seen);
            value = new() { EventId = eventId, OrderId = orderId!, Carrier = carrier, ShippedAt = shippedAt };
            return p;
        }
    }
}
