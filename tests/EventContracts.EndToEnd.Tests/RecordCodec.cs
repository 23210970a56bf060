using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

public sealed class RecordCodec
{
    [Fact]
    public void WhatIsWrittenIsWhatSystemTextJsonReads()
    {
        JsonElement json = JsonElement.Parse(Samples.Order().ToUtf8Bytes());

        Assert.Equal("Jürgen \"Müßig\" \\ 字 🎁\n", json.GetProperty("customer").GetProperty("name").GetString());
        Assert.Equal("on_hold", json.GetProperty("status").GetString());
        Assert.Equal(-79228162514264337593543950335m, json.GetProperty("total").GetDecimal());
        Assert.Equal("\u0001\u001f", json.GetProperty("metadata").GetProperty("ключ").GetString());
        Assert.Equal("2026-01-31T09:30:00+02:00", json.GetProperty("occurredAt").GetString());
    }

    [Fact]
    public void WritingAndReadingGivesAnEqualRecord()
    {
        Assert.Equal(Samples.Order(), OrderPlaced.Parse(Samples.Order().ToUtf8Bytes()));
        Assert.Equal(Samples.Order().GetHashCode(), OrderPlaced.Parse(Samples.Order().ToUtf8Bytes()).GetHashCode());
        Assert.NotEqual(Samples.Order(), Samples.Order() with { Items = [] });
    }

    [Fact]
    public void AnyOrderWhiteSpaceAndUnknownMembersAreRead()
    {
        JsonNode node = JsonNode.Parse(Samples.Order().ToUtf8Bytes())!;
        var reversed = new JsonObject();
        var members = new List<KeyValuePair<string, JsonNode?>>(node.AsObject());
        members.Reverse();
        foreach ((string name, JsonNode? value) in members)
        {
            reversed["unknown_" + name] = JsonNode.Parse("""{"deep":[1,{"x":"\u00e9"}]}""");
            reversed[name] = value?.DeepClone();
        }

        Assert.Equal(Samples.Order(), OrderPlaced.Parse(Encoding.UTF8.GetBytes(reversed.ToJsonString(new JsonSerializerOptions { WriteIndented = true }))));
    }

    [Fact]
    public void AbsentAndNullAreToldApartAndKept()
    {
        OrderPlaced order = OrderPlaced.Parse(Samples.Order().ToUtf8Bytes());

        Assert.True(order.Items[0].Note.HasValue);
        Assert.Null(order.Items[0].Note.Value);
        Assert.False(order.Items[1].Note.HasValue);
        Assert.Equal(Samples.Order().ToUtf8Bytes(), order.ToUtf8Bytes());
    }

    [Fact]
    public void EscapedNamesAndValuesAreTheSameNamesAndValues()
    {
        byte[] json = """{"\u0065ventId":"3f2504e0\u002d4f89-41d3-9a0c-0305e82c3301","occurredAt":"2026-01-31T09:30:00.25\u005a","userId":"usr\u005f42","email":"ada@example.com"}"""u8.ToArray();

        Assert.Equal(Samples.User(), UserCreated.Parse(json));
    }

    [Fact]
    public void SystemTextJsonGivesTheSameBytesAndReadsThem()
    {
        string json = JsonSerializer.Serialize(Samples.Order());

        Assert.Equal(Encoding.UTF8.GetString(Samples.Order().ToUtf8Bytes()), json);
        Assert.Equal(Samples.Order(), JsonSerializer.Deserialize<OrderPlaced>(json));
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserCreated>("{}"));
        Assert.Contains("eventId", error.Message);
    }

    [Fact]
    public void WritingIntoAReusedBufferAllocatesNothing()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        UserCreated user = Samples.User();
        OrderPlaced order = Samples.Order();
        for (int i = 0; i < 100; i++)
            Write();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            output.ResetWrittenCount();
            user.WriteTo(output);
            order.WriteTo(output);
        }
    }

    [Fact]
    public void ReadingAllocatesTheRecordAndItsTextsOnly()
    {
        byte[] json = Samples.User().ToUtf8Bytes();
        for (int i = 0; i < 100; i++)
            UserCreated.Parse(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        UserCreated user = UserCreated.Parse(json);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Header and method table, four members, and two strings of 22 + 2n bytes rounded up to 8.
        long record = 16 + 16 + 16 + 8 + 8;
        long texts = Round(22 + (2 * user.UserId.Length)) + Round(22 + (2 * user.Email!.Length));
        Assert.Equal(record + texts, allocated);

        static long Round(long bytes) => (bytes + 7) / 8 * 8;
    }

    [Fact]
    public void SensitiveMembersAreNotInTheTextOfARecord()
    {
        Assert.DoesNotContain("ada@example.com", Samples.User().ToString());
        Assert.Contains("usr_42", Samples.User().ToString());
    }
}
