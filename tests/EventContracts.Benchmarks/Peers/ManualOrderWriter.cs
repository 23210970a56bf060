using System;
using System.Linq;
using System.Text.Json;
using EventContracts.Benchmarks.Peers.Plain;

namespace EventContracts.Benchmarks.Peers;

/// <summary><c>order.placed</c> by hand.</summary>
internal static class ManualOrderWriter
{
    private static readonly JsonEncodedText[] Statuses = [.. Enum.GetNames<PlainStatus>().Select(name => JsonEncodedText.Encode(name.ToLowerInvariant()))];

    public static void Write(Utf8JsonWriter writer, PlainOrder order)
    {
        writer.WriteStartObject();
        writer.WriteString("eventId"u8, order.EventId);
        writer.WriteString("occurredAt"u8, order.OccurredAt);
        writer.WriteString("orderId"u8, order.OrderId);
        writer.WriteNumber("customerId"u8, order.CustomerId);
        writer.WriteString("customerName"u8, order.CustomerName);
        writer.WriteString("status"u8, Statuses[(int)order.Status]);
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteNumber("total"u8, order.Total);
        writer.WriteNumber("discountRate"u8, order.DiscountRate);
        writer.WriteNumber("weightKg"u8, order.WeightKg);
        writer.WriteBoolean("isGift"u8, order.IsGift);
        writer.WriteBoolean("isPriority"u8, order.IsPriority);
        writer.WriteNumber("sequence"u8, order.Sequence);
        WriteAddress(writer, "shippingAddress"u8, order.ShippingAddress);
        if (order.BillingAddress is not null)
            WriteAddress(writer, "billingAddress"u8, order.BillingAddress);
        writer.WriteStartArray("items"u8);
        foreach (PlainItem item in order.Items)
            WriteItem(writer, item);
        writer.WriteEndArray();
        writer.WriteStartObject("metadata"u8);
        foreach ((string key, string text) in order.Metadata)
            writer.WriteString(key, text);
        writer.WriteEndObject();
        if (order.Comment is not null)
            writer.WriteString("comment"u8, order.Comment);
        writer.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter writer, ReadOnlySpan<byte> name, PlainAddress address)
    {
        writer.WriteStartObject(name);
        writer.WriteString("street"u8, address.Street);
        writer.WriteString("city"u8, address.City);
        if (address.Region is not null)
            writer.WriteString("region"u8, address.Region);
        writer.WriteString("postalCode"u8, address.PostalCode);
        writer.WriteString("country"u8, address.Country);
        writer.WriteNumber("latitude"u8, address.Latitude);
        writer.WriteNumber("longitude"u8, address.Longitude);
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, PlainItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("sku"u8, item.Sku);
        writer.WriteNumber("quantity"u8, item.Quantity);
        writer.WriteNumber("unitPrice"u8, item.UnitPrice);
        if (item.Note is not null)
            writer.WriteString("note"u8, item.Note);
        writer.WriteEndObject();
    }
}
