using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Peers.Plain;

/// <summary><c>order.placed</c> as a plain class. Nothing is initialised that a reader replaces.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class PlainOrder
{
    [Key(0)] public Guid EventId { get; set; }
    [Key(1)] public DateTimeOffset OccurredAt { get; set; }
    [Key(2)] public string OrderId { get; set; } = null!;
    [Key(3)] public long CustomerId { get; set; }
    [Key(4)] public string CustomerName { get; set; } = null!;
    [Key(5)] public PlainStatus Status { get; set; }
    [Key(6)] public string Currency { get; set; } = null!;
    [Key(7)] public decimal Total { get; set; }
    [Key(8)] public double DiscountRate { get; set; }
    [Key(9)] public double WeightKg { get; set; }
    [Key(10)] public bool IsGift { get; set; }
    [Key(11)] public bool IsPriority { get; set; }
    [Key(12)] public long Sequence { get; set; }
    [Key(13)] public PlainAddress ShippingAddress { get; set; } = null!;
    [Key(14)] public PlainAddress? BillingAddress { get; set; }
    [Key(15)] public List<PlainItem> Items { get; set; } = null!;
    [Key(16)] public Dictionary<string, string> Metadata { get; set; } = null!;
    [Key(17)] public string? Comment { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class PlainAddress
{
    [Key(0)] public string Street { get; set; } = null!;
    [Key(1)] public string City { get; set; } = null!;
    [Key(2)] public string? Region { get; set; }
    [Key(3)] public string PostalCode { get; set; } = null!;
    [Key(4)] public string Country { get; set; } = null!;
    [Key(5)] public double Latitude { get; set; }
    [Key(6)] public double Longitude { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class PlainItem
{
    [Key(0)] public string Sku { get; set; } = null!;
    [Key(1)] public int Quantity { get; set; }
    [Key(2)] public decimal UnitPrice { get; set; }
    [Key(3)] public string? Note { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter<PlainStatus>))]
public enum PlainStatus
{
    [JsonStringEnumMemberName("placed")]
    Placed,

    [JsonStringEnumMemberName("paid")]
    Paid,

    [JsonStringEnumMemberName("shipped")]
    Shipped,

    [JsonStringEnumMemberName("delivered")]
    Delivered,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
