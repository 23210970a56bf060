using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace EventContracts.Benchmarks.Peers;

/// <summary>The same events as plain classes with setters: the fastest shape for System.Text.Json's generator.</summary>
public sealed class PlainUser
{
    public Guid EventId { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    public string UserId { get; set; } = "";

    public string? Email { get; set; }
}

public sealed class PlainOrder
{
    public Guid EventId { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    public string OrderId { get; set; } = "";

    public long CustomerId { get; set; }

    public string CustomerName { get; set; } = "";

    public PlainStatus Status { get; set; }

    public string Currency { get; set; } = "";

    public decimal Total { get; set; }

    public double DiscountRate { get; set; }

    public double WeightKg { get; set; }

    public bool IsGift { get; set; }

    public bool IsPriority { get; set; }

    public long Sequence { get; set; }

    public PlainAddress ShippingAddress { get; set; } = new();

    public PlainAddress? BillingAddress { get; set; }

    public List<PlainItem> Items { get; set; } = [];

    public Dictionary<string, string> Metadata { get; set; } = [];

    public string? Comment { get; set; }
}

public sealed class PlainAddress
{
    public string Street { get; set; } = "";

    public string City { get; set; } = "";

    public string? Region { get; set; }

    public string PostalCode { get; set; } = "";

    public string Country { get; set; } = "";

    public double Latitude { get; set; }

    public double Longitude { get; set; }
}

public sealed class PlainItem
{
    public string Sku { get; set; } = "";

    public int Quantity { get; set; }

    public decimal UnitPrice { get; set; }

    public string? Note { get; set; }
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

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainUser))]
[JsonSerializable(typeof(PlainOrder))]
internal sealed partial class PlainContext : JsonSerializerContext;
