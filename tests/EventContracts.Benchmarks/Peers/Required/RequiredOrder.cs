using System;
using System.Collections.Generic;
using EventContracts.Benchmarks.Peers.Plain;

namespace EventContracts.Benchmarks.Peers.Required;

/// <summary><c>order.placed</c> with required members.</summary>
public sealed class RequiredOrder
{
    public required Guid EventId { get; set; }
    public required DateTimeOffset OccurredAt { get; set; }
    public required string OrderId { get; set; }
    public required long CustomerId { get; set; }
    public required string CustomerName { get; set; }
    public required PlainStatus Status { get; set; }
    public required string Currency { get; set; }
    public required decimal Total { get; set; }
    public required double DiscountRate { get; set; }
    public required double WeightKg { get; set; }
    public required bool IsGift { get; set; }
    public required bool IsPriority { get; set; }
    public required long Sequence { get; set; }
    public required RequiredAddress ShippingAddress { get; set; }
    public RequiredAddress? BillingAddress { get; set; }
    public required List<RequiredItem> Items { get; set; }
    public required Dictionary<string, string> Metadata { get; set; }
    public string? Comment { get; set; }
}

public sealed class RequiredAddress
{
    public required string Street { get; set; }
    public required string City { get; set; }
    public string? Region { get; set; }
    public required string PostalCode { get; set; }
    public required string Country { get; set; }
    public required double Latitude { get; set; }
    public required double Longitude { get; set; }
}

public sealed class RequiredItem
{
    public required string Sku { get; set; }
    public required int Quantity { get; set; }
    public required decimal UnitPrice { get; set; }
    public string? Note { get; set; }
}
