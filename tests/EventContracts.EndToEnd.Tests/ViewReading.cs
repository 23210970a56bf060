using System;
using System.Collections.Generic;
using System.Linq;
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

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("null")]
    public void WhatIsNoObjectIsNoView(string json)
    {
        Assert.False(UserCreated.View.TryParse(Encoding.UTF8.GetBytes(json), out UserCreated.View view, out EventError error));
        Assert.NotEqual(EventErrorCode.None, error.Code);
        Assert.True(view.UserId.Raw.IsEmpty);
    }

    [Fact]
    public void OtherViewsMayBeReadMeanwhile()
    {
        byte[] json = Samples.Order().ToUtf8Bytes();
        long expected = Sum(json);
        OrderPlaced.View view = OrderPlaced.View.Parse(json);
        OrderPlacedItem.View item = default;
        foreach (OrderPlacedItem.View one in view.Items)
        {
            // Far more than one thread keeps at a time.
            for (int i = 0; i < 500; i++)
                Assert.Equal(expected, Sum(json));
            item = one;
        }
        for (int i = 0; i < 500; i++)
            Sum(json);

        Assert.Equal(Samples.Order().Items[^1].Sku, item.Sku.ToString());
        Assert.Equal(Samples.Order().EventId, view.EventId);
        Assert.Equal(Samples.Order().Customer.ShippingAddress.City, view.Customer.ShippingAddress.City.ToString());
        Assert.Equal(expected, Sum(view));
    }

    [Fact]
    public void AListLongerThanAThreadKeepsIsReadToItsEnd()
    {
        OrderPlacedItem sample = Samples.Order().Items[0];
        OrderPlaced order = Samples.Order() with { Items = [.. Enumerable.Range(1, 3000).Select(i => sample with { Quantity = i, Note = i % 2 == 0 ? "n" : null })] };
        byte[] json = order.ToUtf8Bytes();
        for (int round = 0; round < 2; round++)
        {
            OrderPlaced.View view = OrderPlaced.View.Parse(json);
            int count = 0, notes = 0;
            foreach (OrderPlacedItem.View item in view.Items)
            {
                Assert.Equal(++count, item.Quantity);
                notes += item.Note.HasValue ? 1 : 0;
                Assert.Equal(order.EventId, view.EventId);
            }
            Assert.Equal((3000, 1500, 3000), (count, notes, view.Items.Count));
        }
    }

    [Theory]
    [InlineData("""{"new":1{"eventId":""")]
    [InlineData("""{"new":1,"eventId"::""")]
    [InlineData("""{"new":1,,"eventId":""")]
    [InlineData("""{{"eventId":""")]
    public void AfterAMemberThatIsNotDeclaredACommaIsDue(string start)
    {
        string json = Encoding.UTF8.GetString(Samples.User().ToUtf8Bytes());
        Assert.True(UserCreated.View.TryParse(Encoding.UTF8.GetBytes(json.Replace("""{"eventId":""", """{"new":1,"eventId":""", StringComparison.Ordinal)), out UserCreated.View view, out _));
        Assert.Equal(Samples.User().EventId, view.EventId);
        Assert.False(UserCreated.View.TryParse(Encoding.UTF8.GetBytes(json.Replace("""{"eventId":""", start, StringComparison.Ordinal)), out _, out EventError error));
        Assert.True(error.IsError);
    }

    [Theory]
    [InlineData("""{"name":1}""", ""","userId":""")]
    [InlineData("[]", ""","occurredAt":""")]
    public void AMemberTwiceIsRefusedAfterOneThatIsNotDeclared(string value, string before)
    {
        string json = Encoding.UTF8.GetString(Samples.User().ToUtf8Bytes());
        string once = json.Replace(before, $",\"new\":{value}{before}", StringComparison.Ordinal);
        Assert.True(UserCreated.View.TryParse(Encoding.UTF8.GetBytes(once), out _, out _));
        string twice = once[..^1] + json[json.IndexOf(before, StringComparison.Ordinal)..];
        Assert.False(UserCreated.View.TryParse(Encoding.UTF8.GetBytes(twice), out _, out EventError error));
        Assert.Equal(EventErrorCode.Duplicate, error.Code);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(3000)] // more than a thread keeps
    public void AMapIsReadWhereverItsEntriesAreKept(int count)
    {
        KeyValuePair<string, string>[] entries = [.. Enumerable.Range(1, count).Select(i => KeyValuePair.Create($"key {i}", $"value {i}"))];
        byte[] json = (Samples.Order() with { Metadata = [.. entries] }).ToUtf8Bytes();
        // Enough rounds for names and values to lie on both sides of the end of what a thread keeps.
        for (int round = 0; round < 7000 / count; round++)
        {
            var read = new List<KeyValuePair<string, string>>();
            foreach (var entry in OrderPlaced.View.Parse(json).Metadata.Value)
                read.Add(KeyValuePair.Create(entry.Key.ToString(), entry.Value.ToString()));
            Assert.Equal(entries, read);
        }
    }

    [Theory]
    [InlineData("\"key 3000\"", "key 3000", "/metadata")]
    [InlineData("\"key 3000\":", "\"key 3000\"", "/metadata/key 3000")]
    [InlineData("\"value 3000\"", "value 3000", "/metadata/key 3000")]
    public void ALongMapIsCheckedToItsEnd(string part, string instead, string pointer)
    {
        KeyValuePair<string, string>[] entries = [.. Enumerable.Range(1, 3000).Select(i => KeyValuePair.Create($"key {i}", $"value {i}"))];
        byte[] json = (Samples.Order() with { Metadata = [.. entries] }).ToUtf8Bytes();
        Sum(json);
        Assert.False(OrderPlaced.View.TryParse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace(part, instead, StringComparison.Ordinal)), out _, out EventError error));
        Assert.Equal(pointer, error.Pointer);
    }

    [Fact]
    public void WhatWasAskedForBeforeChangesNoVerdict()
    {
        byte[] good = Samples.Order().ToUtf8Bytes();
        byte[] bad = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(good).Replace("\"sku\":\"", "\"sku\":7,\"was\":\"", StringComparison.Ordinal));
        Sum(good);

        // The item is well formed; that it is no item shows when it is asked for, and what lies beside it is fine.
        OrderPlaced.View view = OrderPlaced.View.Parse(bad);
        Assert.Equal(Samples.Order().EventId, view.EventId);
        Assert.Equal(2, view.Items.Count);
        EventFormatException? error = null;
        try
        {
            foreach (OrderPlacedItem.View item in view.Items)
                Sum(item);
        }
        catch (EventFormatException thrown)
        {
            error = thrown;
        }
        Assert.Equal((EventErrorCode.WrongType, "/sku"), (error?.Error.Code, error?.Error.Pointer));
    }

    private static long Sum(OrderPlacedItem.View item) => item.Sku.Raw.Length + item.Quantity + (item.Note.HasValue ? item.Note.Value.Raw.Length : 0) + (long)item.UnitPrice;

    private static long Sum(byte[] json) => Sum(OrderPlaced.View.Parse(json));

    private static long Sum(OrderPlaced.View view)
    {
        long sum = view.EventId.GetHashCode() + view.OccurredAt.Ticks + view.OrderId.Raw.Length + view.Customer.Id + view.Customer.Name.Raw.Length
            + view.Customer.ShippingAddress.City.Raw.Length + view.Status.Raw.Length + (long)(view.Total % 1000);
        foreach (OrderPlacedItem.View item in view.Items)
            sum += Sum(item);
        foreach (var entry in view.Metadata.Value)
            sum += entry.Key.Raw.Length + entry.Value.Raw.Length;
        return sum;
    }
}
