using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EventContracts;
using EventContracts.Serialization;
using Xunit;

namespace EndToEnd;

/// <summary>Scalars against the framework, over many values and spellings.</summary>
public sealed class ScalarCodecs
{
    [Fact]
    public void TextsOfEveryLengthAndKindAgreeWithSystemTextJson()
    {
        string[] kinds = ["a", "é", "字", "🎁", "\"", "\\", "\n", "\u0001", "\u007f", "\u2028", "/"];
        for (int length = 0; length <= 130; length++)
        {
            foreach (string kind in kinds)
            {
                foreach (int place in new[] { 0, length / 2, length })
                {
                    string text = new string('x', place) + kind + new string('y', length - place);
                    byte[] ours = EventWriter.ToArray<string, StringCodec>(text);
                    Assert.Equal(text, JsonSerializer.Deserialize<string>(ours));
                    Assert.Equal(text, Read<string, StringCodec>(ours));
                    Assert.Equal(text, Read<string, StringCodec>(JsonSerializer.SerializeToUtf8Bytes(text)));
                }
            }
        }
    }

    [Fact]
    public void LoneSurrogatesAreWrittenAsReplacementCharacters() =>
        Assert.Equal("\"a\uFFFDb\""u8.ToArray(), EventWriter.ToArray<string, StringCodec>("a\ud800b"));

    [Fact]
    public void DoublesComeBackBitForBit()
    {
        var random = new Random(3);
        for (int i = 0; i < 300_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (i % 3 == 0)
                value = Math.Round(random.NextDouble() * 1000, i % 9);
            if (!double.IsFinite(value))
                continue;
            byte[] ours = EventWriter.ToArray<double, DoubleCodec>(value);
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Read<double, DoubleCodec>(ours)));
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(double.Parse(Encoding.UTF8.GetString(ours), CultureInfo.InvariantCulture)));
            string other = value.ToString("E20", CultureInfo.InvariantCulture);
            Assert.Equal(double.Parse(other, CultureInfo.InvariantCulture), Read<double, DoubleCodec>(Encoding.UTF8.GetBytes(other)));
        }
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("-0", 0L)]
    [InlineData("120e-1", 12L)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    public void IntegersAreJudgedByValue(string json, long value) => Assert.Equal(value, Read<long, Int64Codec>(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999999999999999999")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("0x1")]
    public void WhatIsNoIntegerOf64BitsIsRefused(string json) =>
        Assert.False(new EventReader(Encoding.UTF8.GetBytes(json)).TryRead<long, Int64Codec>(out _));

    [Theory]
    [InlineData("1E400")]
    [InlineData("NaN")]
    [InlineData("00.1")]
    public void WhatIsNoDoubleIsRefused(string json) =>
        Assert.False(new EventReader(Encoding.UTF8.GetBytes(json)).TryRead<double, DoubleCodec>(out _));

    [Fact]
    public void DateTimesComeBackOverTheWholeRange()
    {
        var random = new Random(11);
        for (int i = 0; i < 100_000; i++)
        {
            long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            ticks -= ticks % (long)Math.Pow(10, i % 8);
            var value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(i % 2 == 0 ? 0 : random.Next(-840, 841)));
            byte[] ours = EventWriter.ToArray<DateTimeOffset, DateTimeCodec>(value);
            Assert.True(value.EqualsExact(Read<DateTimeOffset, DateTimeCodec>(ours)));
            Assert.True(value.EqualsExact(JsonSerializer.Deserialize<DateTimeOffset>(ours)));
        }
    }

    [Theory]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:00:60Z")]
    [InlineData("2026-01-01 00:00:00Z")]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00+15:00")]
    [InlineData("2026-01-01T00:00:00+0100")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void WhatIsNoDateTimeIsRefused(string text) =>
        Assert.False(new EventReader(JsonSerializer.SerializeToUtf8Bytes(text)).TryRead<DateTimeOffset, DateTimeCodec>(out _));

    private static T Read<T, TCodec>(byte[] json)
        where TCodec : struct, ICodec<T>
    {
        var reader = new EventReader(json);
        Assert.True(reader.TryRead<T, TCodec>(out T? value), Encoding.UTF8.GetString(json) + ": " + reader.Error);
        return value!;
    }
}
