using System;
using System.Linq;
using System.Text.Json;
using EventContracts.Fuzz.Events;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Subjects;

internal sealed class OrderSubject() : Subject<OrderPlaced, OrderPlaced.Codec, OrderTwin>("order.placed")
{
    protected override OrderTwin Twin(Draw draw) => new()
    {
        EventId = draw.Guid(),
        OccurredAt = draw.Time(),
        OrderId = draw.Short(),
        CustomerId = draw.Whole(),
        CustomerName = draw.Short(),
        Status = draw.Maybe() ? "paid" : draw.Short(),
        Currency = "EUR",
        Total = draw.Decimal(),
        DiscountRate = draw.Double(),
        WeightKg = draw.Double(),
        IsGift = draw.Maybe(),
        IsPriority = draw.Maybe(),
        Sequence = draw.Whole(),
        ShippingAddress = Address(draw),
        BillingAddress = draw.Maybe() ? Address(draw) : null,
        Items = [.. Enumerable.Range(0, draw.Count()).Select(_ => new ItemTwin { Sku = draw.Short(), Quantity = (int)draw.Whole(), UnitPrice = draw.Decimal(), Note = draw.Maybe() ? draw.Short() : null })],
        Metadata = draw.Map(draw.Short),
        Comment = draw.Maybe() ? draw.Text() : null,
    };

    protected override bool TryDump(ReadOnlySpan<byte> json, Utf8JsonWriter to, out EventError error)
    {
        if (!OrderPlaced.View.TryParse(json, out OrderPlaced.View view, out error))
            return false;
        to.WriteStartObject();
        to.Scalar<Guid, GuidCodec>("eventId", view.EventId);
        to.Scalar<DateTimeOffset, DateTimeCodec>("occurredAt", view.OccurredAt);
        to.Text("orderId", view.OrderId);
        to.Scalar<long, Int64Codec>("customerId", view.CustomerId);
        to.Text("customerName", view.CustomerName);
        to.Text("status", view.Status);
        to.Text("currency", view.Currency);
        to.Scalar<decimal, DecimalCodec>("total", view.Total);
        to.Scalar<double, DoubleCodec>("discountRate", view.DiscountRate);
        to.Scalar<double, DoubleCodec>("weightKg", view.WeightKg);
        to.WriteBoolean("isGift", view.IsGift);
        to.WriteBoolean("isPriority", view.IsPriority);
        to.Scalar<long, Int64Codec>("sequence", view.Sequence);
        Address("shippingAddress", view.ShippingAddress, to);
        if (view.BillingAddress.HasValue)
            Address("billingAddress", view.BillingAddress.Value, to);
        Items(view, to);
        Metadata(view, to);
        to.Text("comment", view.Comment);
        to.WriteEndObject();
        return true;
    }

    private static void Items(OrderPlaced.View view, Utf8JsonWriter to)
    {
        to.WriteStartArray("items");
        foreach (OrderPlacedItem.View item in view.Items)
        {
            to.WriteStartObject();
            to.Text("sku", item.Sku);
            to.Scalar<int, Int32Codec>("quantity", item.Quantity);
            to.Scalar<decimal, DecimalCodec>("unitPrice", item.UnitPrice);
            to.Text("note", item.Note);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }

    private static void Metadata(OrderPlaced.View view, Utf8JsonWriter to)
    {
        to.WriteStartObject("metadata");
        var keys = new KeySet();
        foreach (var entry in view.Metadata)
            to.Text(keys.Add(entry.Key), entry.Value);
        to.WriteEndObject();
    }

    private static void Address(string name, OrderPlacedAddress.View view, Utf8JsonWriter to)
    {
        to.WriteStartObject(name);
        to.Text("street", view.Street);
        to.Text("city", view.City);
        to.Text("region", view.Region);
        to.Text("postalCode", view.PostalCode);
        to.Text("country", view.Country);
        to.Scalar<double, DoubleCodec>("latitude", view.Latitude);
        to.Scalar<double, DoubleCodec>("longitude", view.Longitude);
        to.WriteEndObject();
    }

    private static AddressTwin Address(Draw draw) => new()
    {
        Street = draw.Short(),
        City = draw.Short(),
        Region = draw.Maybe() ? draw.Short() : null,
        PostalCode = draw.Short(),
        Country = "DE",
        Latitude = draw.Double(),
        Longitude = draw.Double(),
    };
}
