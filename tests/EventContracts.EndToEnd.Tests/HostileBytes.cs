using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

public sealed class HostileBytes
{
    private static readonly byte[] Order = Samples.Order().ToUtf8Bytes();

    [Theory]
    [InlineData("", EventErrorCode.Truncated, "", 0)]
    [InlineData("   ", EventErrorCode.Truncated, "", 3)]
    [InlineData("null", EventErrorCode.WrongType, "", 0)]
    [InlineData("[]", EventErrorCode.WrongType, "", 0)]
    [InlineData("{}", EventErrorCode.Missing, "", 2)]
    [InlineData("""{"eventId":1}""", EventErrorCode.WrongType, "/eventId", 11)]
    [InlineData("""{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301"}""", EventErrorCode.Duplicate, "/eventId", 60)]
    [InlineData("""{"userId":"a","occurredAt":"2026-02-30T00:00:00Z"}""", EventErrorCode.InvalidValue, "/occurredAt", 27)]
    [InlineData("""{"userId":"a" "x":1}""", EventErrorCode.Malformed, "", 14)]
    [InlineData("""{"userId":"a\qb"}""", EventErrorCode.Malformed, "/userId", 10)]
    [InlineData("""{"userId":"a\ud800"}""", EventErrorCode.Malformed, "/userId", 10)]
    [InlineData("""{"userId":"abc""", EventErrorCode.Truncated, "/userId", 14)]
    [InlineData("""{"x":{"y":[1,tru]}}""", EventErrorCode.Malformed, "/x/y/1", 13)]
    public void TheErrorNamesTheKindThePointerAndTheOffset(string json, EventErrorCode code, string pointer, long offset)
    {
        Assert.False(UserCreated.TryParse(Encoding.UTF8.GetBytes(json), out _, out EventError error));
        Assert.Equal((code, pointer, offset), (error.Code, error.Pointer, error.ByteOffset));
        Assert.NotEmpty(error.Reason);
    }

    [Fact]
    public void TrailingContentDeepNestingAndSizeAreRefused()
    {
        byte[] valid = Samples.User().ToUtf8Bytes();
        Assert.Equal(EventErrorCode.TrailingContent, Error([.. valid, (byte)'x']).Code);
        Assert.Equal(EventErrorCode.TooDeep, Error(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}")).Code);
        Assert.Equal(EventErrorCode.TooLarge, Error([.. valid, .. new byte[EventReader.DefaultMaxBytes]]).Code);
    }

    [Fact]
    public void EveryTruncationFailsWithAPlace()
    {
        for (int length = 0; length < Order.Length; length++)
        {
            Assert.False(OrderPlaced.TryParse(Order.AsSpan(0, length), out _, out EventError error));
            Assert.InRange(error.ByteOffset, 0, length);
            Assert.False(OrderPlaced.View.TryParse(Order.AsSpan(0, length), out _, out _));
        }
    }

    [Fact]
    public void NoMutantIsReadThatSystemTextJsonCallsMalformed()
    {
        byte[] mutant = [.. Order];
        byte[] values = [0, 0x1f, (byte)' ', (byte)'"', (byte)'\\', (byte)',', (byte)':', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)'0', (byte)'-', (byte)'e', (byte)'.', 0x80, 0xc0, 0xed, 0xf5, 0xff];
        for (int i = 0; i < Order.Length; i++)
        {
            foreach (byte value in values)
            {
                mutant[i] = value;
                bool isRead = OrderPlaced.TryParse(mutant, out OrderPlaced? order, out EventError error);
                bool isJson = IsJson(mutant);
                Assert.True(!isRead || isJson, $"byte {i} = {value:x2} was read");
                if (isRead)
                    Assert.Equal(order, OrderPlaced.Parse(order!.ToUtf8Bytes()));
                else
                    Assert.InRange(error.ByteOffset, 0, Order.Length);
            }
            mutant[i] = Order[i];
        }
    }

    [Fact]
    public void RandomGarbageNeverThrows()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] garbage = new byte[random.Next(0, 200)];
            random.NextBytes(garbage);
            if (garbage.Length > 0)
                garbage[0] = (byte)"{[\"1tn"[random.Next(6)];
            Assert.False(OrderPlaced.TryParse(garbage, out _, out EventError error));
            Assert.NotEqual(EventErrorCode.None, error.Code);
        }
    }

    private static EventError Error(byte[] json)
    {
        Assert.False(UserCreated.TryParse(json, out _, out EventError error));
        return error;
    }

    private static bool IsJson(byte[] json)
    {
        try
        {
            JsonElement.Parse(json);
            // Strings are decoded lazily: look into all of them.
            return Strings(JsonElement.Parse(json));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(Strings),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };
}
