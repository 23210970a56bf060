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
            new("eventId", Wire.Guid, true), new("orderId", Wire.String, true), new("carrier", Wire.String, false), new("shippedAt", Wire.DateTime, false));

        public static nint Write<W>(nint p, OrderShipped value)
            where W : IWritePass
        {
            p = GuidCodec.Write<W>(W.Put(p, "{\"eventId\":"u8), value.EventId);
            p = StringCodec.Write<W>(W.Put(p, ",\"orderId\":"u8), value.OrderId);
            if (value.Carrier is { } carrier)
                p = StringCodec.Write<W>(W.Put(p, ",\"carrier\":"u8), carrier);
            if (value.ShippedAt is { } time)
                p = DateTimeCodec.Write<W>(W.Put(p, ",\"shippedAt\":"u8), time);
            return W.Put(p, "}"u8);
        }

        public static nint Read(nint p, nint end, ref EventReader reader, out OrderShipped value)
        {
            value = null!;
            Guid eventId = default;
            string? orderId = null, carrier = null;
            DateTimeOffset time = default;
            ulong seen = 0;
            nint start = p;
            int member = Members.Next(ref p, end, start, last: -1);
            while (member >= 0)
            {
                switch (member)
                {
                    case 0: eventId = reader.Read<Guid, GuidCodec>(ref p, ref seen, 0); break;
                    case 1: orderId = reader.Read<string, StringCodec>(ref p, ref seen, 1); break;
                    case 2: carrier = reader.Read<string, StringCodec>(ref p, ref seen, 2); break;
                    default: time = reader.Read<DateTimeOffset, DateTimeCodec>(ref p, ref seen, 3); break;
                }
                member = Members.Next(ref p, end, start, member);
            }
            DateTimeOffset? shippedAt = (seen & 8) != 0 ? time : null;
            p = Members.Close(p, member, ref reader, seen);
            value = new() { EventId = eventId, OrderId = orderId!, Carrier = carrier, ShippedAt = shippedAt };
            return p;
        }
    }
}
