using System.Buffers;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;

namespace EventContracts.Benchmarks;

/// <summary>order.placed: addresses, ten line items, a map, an enum, decimals, doubles, texts beyond ASCII; 1.6 kB.</summary>
internal static class LargeEvent
{

    public static void Write(OrderPlaced e, ArrayBufferWriter<byte> output, int count)
    {
        for (int i = 0; i < count; i++)
        {
            output.ResetWrittenCount();
            e.WriteTo(output);
        }
    }

    public static void Read(byte[] utf8, int count)
    {
        for (int i = 0; i < count; i++)
            OrderPlaced.TryParse(utf8, out _, out _);
    }

    public static void ViewAll(byte[] utf8, int count)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
            sum += Sum(OrderPlaced.View.Parse(utf8));
        Sink.Take(sum);
    }

    private static long Sum(OrderPlaced.View view)
    {
        long sum = view.EventId.GetHashCode() + view.OccurredAt.Ticks + view.OrderId.Raw.Length + view.CustomerId + view.CustomerName.Raw.Length + view.Status.Raw.Length
            + view.Currency.Raw.Length + (long)view.Total + (long)view.DiscountRate + (long)view.WeightKg + (view.IsGift ? 1 : 0) + (view.IsPriority ? 1 : 0) + view.Sequence
            + Sum(view.ShippingAddress) + view.Comment.Value.Raw.Length;
        if (view.BillingAddress.HasValue)
            sum += Sum(view.BillingAddress.Value);
        foreach (OrderPlacedItemsItem.View item in view.Items)
            sum += item.Sku.Raw.Length + item.Quantity + (long)item.UnitPrice + (item.Note.HasValue ? item.Note.Value.Raw.Length : 0);
        foreach (var entry in view.Metadata)
            sum += entry.Key.Raw.Length + entry.Value.Raw.Length;
        return sum;
    }

    private static long Sum(OrderPlacedAddress.View view) => view.Street.Raw.Length + view.City.Raw.Length + (view.Region.HasValue ? view.Region.Value.Raw.Length : 0)
        + view.PostalCode.Raw.Length + view.Country.Raw.Length + (long)view.Latitude + (long)view.Longitude;
}
