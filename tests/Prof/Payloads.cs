using System;
using System.Linq;
using EventContracts.Benchmarks.Peers;

namespace EventContracts.Benchmarks;

/// <summary>The events that are timed.</summary>
internal static class Payloads
{
    public static PlainUser User() => new()
    {
        EventId = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 250, TimeSpan.Zero),
        UserId = "usr_8c6f2a91d4",
        Email = "ada.lovelace@example.com",
    };

    public static PlainOrder Order() => new()
    {
        EventId = Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 125, TimeSpan.Zero),
        OrderId = "ORD-2026-00482913",
        CustomerId = 982451653287,
        CustomerName = "Jürgen \"Jup\" Müller",
        Status = PlainStatus.Paid,
        Currency = "EUR",
        Total = 1499.90m,
        DiscountRate = 0.075,
        WeightKg = 12.3456,
        IsPriority = true,
        Sequence = 48213,
        ShippingAddress = new() { Street = "Königstraße 42", City = "Nürnberg", Region = "Bayern", PostalCode = "90402", Country = "DE", Latitude = 49.452103, Longitude = 11.076665 },
        BillingAddress = new() { Street = "Main Street 1", City = "Springfield", PostalCode = "62701", Country = "US", Latitude = 39.7817, Longitude = -89.6501 },
        Items = [.. Enumerable.Range(0, 10).Select(i => new PlainItem { Sku = $"SKU-{i:0000}-{i * 7919 % 10007}", Quantity = (i % 4) + 1, UnitPrice = 9.99m + (i * 13.5m), Note = i % 3 == 0 ? "gift wrap" : null })],
        Metadata = new() { ["source"] = "web", ["campaign"] = "winter-26", ["session"] = "b7c1e0d2f4", ["locale"] = "de-DE" },
        Comment = "Leave at the door.\nThanks!",
    };
}
