using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Peers.Plain;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>The events that are timed.</summary>
internal static class Payloads
{
    private const string CjkText = "北京市朝阳区建国路八十八号現代城東京都千代田区丸の内一丁目서울특별시";
    private const string EscapedText = "line\n\t\"quoted\" C:\\temp\\7\r\n\u0001";

    /// <summary>Characters beyond ASCII as they are, so that all read the same.</summary>
    public static byte[] Json<T>(T value, JsonTypeInfo<T> type)
    {
        using var output = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(output, SystemTextJsonPeer.Options))
            JsonSerializer.Serialize(writer, value, type);
        return output.ToArray();
    }

    /// <summary>Three times as many characters, all of three bytes.</summary>
    public static string Cjk(string text) => Fill(3 * text.Length, CjkText);

    /// <summary>Three times as many characters, every third of them escaped.</summary>
    public static string Escaped(string text) => Fill(3 * text.Length, EscapedText);

    public static PlainSamples Samples()
    {
        var random = new Random(1);
        return new()
        {
            EventId = Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
            Values = [.. Enumerable.Range(0, 64).Select(_ => (random.NextDouble() - 0.5) * 1000)],
        };
    }

    public static PlainUser User() => new()
    {
        EventId = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 250, TimeSpan.Zero),
        UserId = "usr_8c6f2a91d4",
        Email = "ada.lovelace@example.com",
    };

    /// <param name="text">Makes its texts of the usual ones.</param>
    public static PlainOrder Order(Func<string, string> text) => new()
    {
        EventId = Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        OccurredAt = new DateTimeOffset(2026, 1, 31, 9, 30, 0, 125, TimeSpan.Zero),
        OrderId = text("ORD-2026-00482913"),
        CustomerId = 982451653287,
        CustomerName = text("Jürgen \"Jup\" Müller"),
        Status = PlainStatus.Paid,
        Currency = "EUR",
        Total = 1499.90m,
        DiscountRate = 0.075,
        WeightKg = 12.3456,
        IsPriority = true,
        Sequence = 48213,
        ShippingAddress = new()
        {
            Street = text("Königstraße 42"),
            City = text("Nürnberg"),
            Region = text("Bayern"),
            PostalCode = text("90402"),
            Country = "DE",
            Latitude = 49.452103,
            Longitude = 11.076665,
        },
        BillingAddress = new()
        {
            Street = text("Main Street 1"),
            City = text("Springfield"),
            PostalCode = text("62701"),
            Country = "US",
            Latitude = 39.7817,
            Longitude = -89.6501,
        },
        Items = [.. Enumerable.Range(0, 10).Select(i => Item(i, text))],
        Metadata = new() { ["source"] = text("web"), ["campaign"] = text("winter-26"), ["session"] = text("b7c1e0d2f4"), ["locale"] = text("de-DE") },
        Comment = text("Leave at the door.\nThanks!"),
    };

    private static PlainItem Item(int number, Func<string, string> text) => new()
    {
        Sku = text($"SKU-{number:0000}-{number * 7919 % 10007}"),
        Quantity = (number % 4) + 1,
        UnitPrice = 9.99m + (number * 13.5m),
        Note = number % 3 == 0 ? text("gift wrap") : null,
    };

    private static string Fill(int length, string with) => string.Concat(Enumerable.Repeat(with, length / with.Length + 1))[..length];
}
