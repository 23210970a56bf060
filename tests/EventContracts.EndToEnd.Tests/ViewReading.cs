using System;
using System.Text;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

public sealed class ViewReading
{
    [Fact]
    public void EveryFieldIsReadWithoutAnAllocation()
    {
        byte[] json = Samples.Order().ToUtf8Bytes();
        long first = Sum(json);
        for (int i = 0; i < 100; i++)
            Sum(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long last = Sum(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, last);
    }

    [Fact]
    public void FieldsAreWhatTheRecordSays()
    {
        byte[] json = Samples.Order().ToUtf8Bytes();
        OrderPlaced.View view = OrderPlaced.View.Parse(json);

        Assert.Equal(Samples.Order().EventId, view.EventId);
        Assert.Equal(Samples.Order().Customer.Name, view.Customer.Name.ToString());
        Assert.True(view.Customer.Name.IsEscaped);
        Assert.True(view.Status == "on_hold"u8);
        Assert.False(view.Customer.BillingAddress.IsPresent);
        Assert.Equal(2, view.Items.Count);
        Assert.Equal(-79228162514264337593543950335m, view.Total);
    }

    [Fact]
    public void ABadFieldIsRefusedWithPointerAndOffset()
    {
        byte[] json = """{"eventId":"x","occurredAt":"2026-01-31T09:30:00Z","userId":"u"}"""u8.ToArray();

        Assert.False(UserCreated.View.TryParse(json, out _, out EventError error));
        Assert.Equal((EventErrorCode.InvalidValue, "/eventId", 11L), (error.Code, error.Pointer, error.ByteOffset));
    }

    private static long Sum(byte[] json)
    {
        OrderPlaced.View view = OrderPlaced.View.Parse(json);
        long sum = view.EventId.GetHashCode() + view.OccurredAt.Ticks + view.OrderId.Raw.Length + view.Customer.Id + view.Customer.Name.Raw.Length
            + view.Customer.ShippingAddress.City.Raw.Length + view.Status.Raw.Length + (long)(view.Total % 1000);
        foreach (OrderPlacedItem.View item in view.Items)
            sum += item.Sku.Raw.Length + item.Quantity + (item.Note.HasValue ? item.Note.Value.Raw.Length : 0) + (long)item.UnitPrice;
        foreach (var entry in view.Metadata.Value)
            sum += entry.Key.Raw.Length + entry.Value.Raw.Length;
        return sum;
    }
}
