using System.Collections.Generic;
using System.Text.Json;
using EventContracts.Benchmarks.Peers.Plain;

namespace EventContracts.Benchmarks.Peers;

/// <summary><c>order.placed</c> by hand: names are tried in the order in which they come.</summary>
internal static class ManualOrderReader
{
    public static PlainOrder Read(ref Utf8JsonReader reader)
    {
        var order = new PlainOrder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("eventId"u8) && reader.Read())
                order.EventId = reader.GetGuid();
            else if (reader.ValueTextEquals("occurredAt"u8) && reader.Read())
                order.OccurredAt = reader.GetDateTimeOffset();
            else if (reader.ValueTextEquals("orderId"u8) && reader.Read())
                order.OrderId = reader.GetString()!;
            else if (reader.ValueTextEquals("customerId"u8) && reader.Read())
                order.CustomerId = reader.GetInt64();
            else if (reader.ValueTextEquals("customerName"u8) && reader.Read())
                order.CustomerName = reader.GetString()!;
            else if (reader.ValueTextEquals("status"u8) && reader.Read())
                order.Status = ReadStatus(ref reader);
            else if (reader.ValueTextEquals("currency"u8) && reader.Read())
                order.Currency = reader.GetString()!;
            else if (reader.ValueTextEquals("total"u8) && reader.Read())
                order.Total = reader.GetDecimal();
            else if (reader.ValueTextEquals("discountRate"u8) && reader.Read())
                order.DiscountRate = reader.GetDouble();
            else if (reader.ValueTextEquals("weightKg"u8) && reader.Read())
                order.WeightKg = reader.GetDouble();
            else if (reader.ValueTextEquals("isGift"u8) && reader.Read())
                order.IsGift = reader.GetBoolean();
            else if (reader.ValueTextEquals("isPriority"u8) && reader.Read())
                order.IsPriority = reader.GetBoolean();
            else if (reader.ValueTextEquals("sequence"u8) && reader.Read())
                order.Sequence = reader.GetInt64();
            else if (reader.ValueTextEquals("shippingAddress"u8) && reader.Read())
                order.ShippingAddress = ReadAddress(ref reader);
            else if (reader.ValueTextEquals("billingAddress"u8) && reader.Read())
                order.BillingAddress = ReadAddress(ref reader);
            else if (reader.ValueTextEquals("items"u8) && reader.Read())
                order.Items = ReadItems(ref reader);
            else if (reader.ValueTextEquals("metadata"u8) && reader.Read())
                order.Metadata = ReadMetadata(ref reader);
            else if (reader.ValueTextEquals("comment"u8) && reader.Read())
                order.Comment = reader.GetString()!;
            else
                reader.Skip();
        }
        return order;
    }

    private static PlainAddress ReadAddress(ref Utf8JsonReader reader)
    {
        var address = new PlainAddress();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("street"u8) && reader.Read())
                address.Street = reader.GetString()!;
            else if (reader.ValueTextEquals("city"u8) && reader.Read())
                address.City = reader.GetString()!;
            else if (reader.ValueTextEquals("region"u8) && reader.Read())
                address.Region = reader.GetString()!;
            else if (reader.ValueTextEquals("postalCode"u8) && reader.Read())
                address.PostalCode = reader.GetString()!;
            else if (reader.ValueTextEquals("country"u8) && reader.Read())
                address.Country = reader.GetString()!;
            else if (reader.ValueTextEquals("latitude"u8) && reader.Read())
                address.Latitude = reader.GetDouble();
            else if (reader.ValueTextEquals("longitude"u8) && reader.Read())
                address.Longitude = reader.GetDouble();
            else
                reader.Skip();
        }
        return address;
    }

    private static List<PlainItem> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<PlainItem>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var item = new PlainItem();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("sku"u8) && reader.Read())
                    item.Sku = reader.GetString()!;
                else if (reader.ValueTextEquals("quantity"u8) && reader.Read())
                    item.Quantity = reader.GetInt32();
                else if (reader.ValueTextEquals("unitPrice"u8) && reader.Read())
                    item.UnitPrice = reader.GetDecimal();
                else if (reader.ValueTextEquals("note"u8) && reader.Read())
                    item.Note = reader.GetString()!;
                else
                    reader.Skip();
            }
            items.Add(item);
        }
        return items;
    }

    private static Dictionary<string, string> ReadMetadata(ref Utf8JsonReader reader)
    {
        var metadata = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            metadata[key] = reader.GetString()!;
        }
        return metadata;
    }

    private static PlainStatus ReadStatus(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("placed"u8) ? PlainStatus.Placed
        : reader.ValueTextEquals("paid"u8) ? PlainStatus.Paid
        : reader.ValueTextEquals("shipped"u8) ? PlainStatus.Shipped
        : reader.ValueTextEquals("delivered"u8) ? PlainStatus.Delivered
        : reader.ValueTextEquals("cancelled"u8) ? PlainStatus.Cancelled
        : throw new JsonException();
}
