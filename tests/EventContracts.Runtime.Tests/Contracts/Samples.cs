using System;

namespace EventContracts.Runtime.Tests.Contracts;

/// <summary>Events that the tests send around.</summary>
public static class Samples
{
    public const string ShippedJson =
        """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","orderId":"ORD-7","carrier":"Пошта \"1\"","shippedAt":"2026-01-31T09:30:00.5Z"}""";

    public static OrderShipped Shipped { get; } = new()
    {
        EventId = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        OrderId = "ORD-7",
        Carrier = "Пошта \"1\"",
        ShippedAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 500, TimeSpan.Zero),
    };
}
