using System;
using EndToEnd.Contracts;

namespace EndToEnd;

internal static class Samples
{
    public static UserCreated User() => new()
    {
        EventId = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 250, TimeSpan.Zero),
        UserId = "usr_42",
        Email = "ada@example.com",
    };

    public static OrderPlaced Order() => new()
    {
        EventId = Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.FromHours(2)),
        OrderId = "ORD-1",
        Customer = new() { Id = 982451653287, Name = "Jürgen \"Müßig\" \\ 字 🎁\n", ShippingAddress = new() { Street = "Königstraße 42", City = "Nürnberg", Country = "DE" } },
        Status = OrderPlacedStatus.From("on_hold"),
        Items = [new() { Sku = "A", Quantity = int.MinValue, UnitPrice = 149.50m, Note = null }, new() { Sku = "B", Quantity = 1, UnitPrice = 0.01m }],
        Total = -79228162514264337593543950335m,
        Metadata = [new("source", "web"), new("", "empty key"), new("ключ", "\u0001\u001f")],
    };
}
