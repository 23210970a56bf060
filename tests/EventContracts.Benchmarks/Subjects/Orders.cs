using System;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Peers.Protobuf;
using static EventContracts.Benchmarks.Peers.PlainContext;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>order.placed: addresses, ten line items, a map, an enum, decimals, doubles, texts beyond ASCII; 1.4 kB.</summary>
internal static class Orders
{
    public static Subject Create() => Create("order.placed", Json(text => text), new Aims(0.23, 0.20, 0.15));

    public static Subject Cjk() => Create("order.placed, CJK text", Json(Payloads.Cjk), Aims.Worst);

    public static Subject Escapes() => Create("order.placed, escapes", Json(Payloads.Escaped), Aims.Worst);

    public static Subject Reversed() => CreateReadOnly("order.placed, reversed order", Respelling.Reversed(Json(text => text)));

    public static Subject Pretty() => CreateReadOnly("order.placed, pretty-printed", Respelling.Indented(Json(text => text)));

    public static Subject Unknown() => CreateReadOnly("order.placed, unknown members", Respelling.WithUnknown(Json(text => text)));

    private static byte[] Json(Func<string, string> text) => Payloads.Json(Payloads.Order(text), Default.PlainOrder);

    private static Subject Create(string name, byte[] json, Aims aims) =>
        Text(new Subject(name, json, aims)).Binary(Default.PlainOrder, OrderMessage.Parser).Contract();

    private static Subject CreateReadOnly(string name, byte[] json) => Text(new Subject(name, json, Aims.Worst) { IsReadOnly = true }).Contract();

    private static Subject Text(Subject subject) => subject
        .SystemTextJson(Default.PlainOrder)
        .SystemTextJson(Default.RequiredOrder, Contestants.Required)
        .Manual(Default.PlainOrder, ManualOrderWriter.Write, ManualOrderReader.Read);

    private static Subject Contract(this Subject subject) => subject.Contract(OrderPlaced.Parse(subject.Json), order => order.ToUtf8Bytes(),
        (order, output, count) =>
        {
            for (int i = 0; i < count; i++)
            {
                output.ResetWrittenCount();
                order.WriteTo(output);
            }
        },
        (json, count) =>
        {
            for (int i = 0; i < count; i++)
                OrderPlaced.TryParse(json, out _, out _);
        },
        (json, count) =>
        {
            long sum = 0;
            for (int i = 0; i < count; i++)
                sum += Sum(OrderPlaced.View.Parse(json));
            return sum;
        });

    private static long Sum(OrderPlaced.View view)
    {
        long sum = Field.Of(view.EventId) + Field.Of(view.OccurredAt) + Field.Of(view.OrderId) + Field.Of(view.CustomerId) + Field.Of(view.CustomerName)
            + Field.Of(view.Status) + Field.Of(view.Currency) + Field.Of(view.Total) + Field.Of(view.DiscountRate) + Field.Of(view.WeightKg)
            + Field.Of(view.IsGift) + Field.Of(view.IsPriority) + Field.Of(view.Sequence) + Field.Of(view.Comment)
            + Sum(view.ShippingAddress) + (view.BillingAddress.HasValue ? Sum(view.BillingAddress.Value) : 0);
        foreach (OrderPlacedItem.View item in view.Items)
            sum += Sum(item);
        return sum + Sum(view.Metadata);
    }

    private static long Sum(OrderPlacedItem.View view) => Field.Of(view.Sku) + Field.Of(view.Quantity) + Field.Of(view.UnitPrice) + Field.Of(view.Note);

    private static long Sum(ViewMap<Utf8Text, Utf8Text> map)
    {
        long sum = 0;
        foreach (var entry in map)
            sum += Field.Of(entry.Key) + Field.Of(entry.Value);
        return sum;
    }

    private static long Sum(OrderPlacedAddress.View view) => Field.Of(view.Street) + Field.Of(view.City) + Field.Of(view.Region) + Field.Of(view.PostalCode)
        + Field.Of(view.Country) + Field.Of(view.Latitude) + Field.Of(view.Longitude);
}
