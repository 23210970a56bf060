using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary><c>order.placed</c>; the open enum is a text.</summary>
internal sealed class OrderTwin : ITwin
{
    public required Guid EventId { get; set; }

    public required DateTimeOffset OccurredAt { get; set; }

    public required string OrderId { get; set; }

    public required long CustomerId { get; set; }

    public required string CustomerName { get; set; }

    public required string Status { get; set; }

    public required string Currency { get; set; }

    public required decimal Total { get; set; }

    public required double DiscountRate { get; set; }

    public required double WeightKg { get; set; }

    public required bool IsGift { get; set; }

    public required bool IsPriority { get; set; }

    public required long Sequence { get; set; }

    public required AddressTwin ShippingAddress { get; set; }

    [JsonConverter(typeof(PresentConverter<AddressTwin>))]
    public AddressTwin? BillingAddress { get; set; }

    public required List<ItemTwin> Items { get; set; }

    public required Dictionary<string, string> Metadata { get; set; }

    [JsonConverter(typeof(PresentConverter<string>))]
    public string? Comment { get; set; }

    [JsonIgnore]
    public bool IsComplete => Items.All(item => item is not null) && Metadata.Values.All(text => text is not null);
}

internal sealed class AddressTwin
{
    public required string Street { get; set; }

    public required string City { get; set; }

    [JsonConverter(typeof(PresentConverter<string>))]
    public string? Region { get; set; }

    public required string PostalCode { get; set; }

    public required string Country { get; set; }

    public required double Latitude { get; set; }

    public required double Longitude { get; set; }
}

internal sealed class ItemTwin
{
    public required string Sku { get; set; }

    public required int Quantity { get; set; }

    public required decimal UnitPrice { get; set; }

    [JsonConverter(typeof(PresentConverter<string>))]
    public string? Note { get; set; }
}
