using System;
using System.Globalization;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class DatesAndTimesOnTheWire : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void EveryDayRoundTrips()
    {
        for (int day = 0; day <= DateOnly.MaxValue.DayNumber; day++)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            ReadOnlySpan<byte> json = _bench.Write<DateOnly, DateCodec>(date);
            if (day % 7 == 0) // the framework's formatting takes most of the time
                Assert.Equal(date.ToString("\\\"yyyy-MM-dd\\\"", CultureInfo.InvariantCulture), Encoding.ASCII.GetString(json));
            Assert.Equal(date, _bench.Read<DateOnly, DateCodec>(json));
        }
    }

    [Fact]
    public void EveryMonthAndDayNumberIsReadExactlyWhenItIsADate()
    {
        foreach (int year in (int[])[0, 1, 4, 100, 400, 1582, 1600, 1900, 1999, 2000, 2023, 2024, 2100, 9999])
        {
            for (int month = 0; month <= 99; month++)
            {
                for (int day = 0; day <= 99; day++)
                {
                    bool valid = year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                    Assert.Equal(valid, _bench.TryRead<DateOnly, DateCodec>($"\"{year:D4}-{month:D2}-{day:D2}\"", out DateOnly date));
                    Assert.Equal(valid ? new DateOnly(year, month, day) : default, date);
                }
            }
        }
    }

    [Fact]
    public void InstantsOfTheWholeRangeWithEveryOffsetAndPrecisionRoundTrip()
    {
        var random = new Random(8);
        long[] units = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute, TimeSpan.TicksPerDay];
        for (int i = 0; i < 300_000; i++)
        {
            long ticks = random.NextInt64(DateTime.MaxValue.Ticks);
            int offset = random.Next(3) == 0 ? 0 : random.Next(-840, 841);
            if (ticks - offset * TimeSpan.TicksPerMinute < 0 || ticks - offset * TimeSpan.TicksPerMinute > DateTime.MaxValue.Ticks)
                continue;
            AssertRoundTrip(new DateTimeOffset(ticks - ticks % units[i % units.Length], TimeSpan.FromMinutes(offset)));
        }
        AssertRoundTrip(DateTimeOffset.MinValue);
        AssertRoundTrip(DateTimeOffset.MaxValue);
    }

    [Theory]
    [InlineData(0, "\"2024-02-29T23:59:58Z\"")]
    [InlineData(5_000_000, "\"2024-02-29T23:59:58.5Z\"")]
    [InlineData(1_230_000, "\"2024-02-29T23:59:58.123Z\"")]
    [InlineData(1, "\"2024-02-29T23:59:58.0000001Z\"")]
    public void TheFractionIsAsShortAsItCanBe(long ticks, string json) =>
        Assert.Equal(json, _bench.WriteText<DateTimeOffset, DateTimeCodec>(new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.Zero).AddTicks(ticks)));

    [Theory]
    [InlineData("2024-02-29t23:59:58z", "2024-02-29T23:59:58.0000000+00:00")]
    [InlineData("2024-02-29T23:59:58.1Z", "2024-02-29T23:59:58.1000000+00:00")]
    [InlineData("2024-02-29T23:59:58.123456789012345678901234567890Z", "2024-02-29T23:59:58.1234567+00:00")]
    [InlineData("2024-02-29T23:59:58.99999999Z", "2024-02-29T23:59:58.9999999+00:00")]
    [InlineData("2024-02-29T23:59:58-00:00", "2024-02-29T23:59:58.0000000+00:00")]
    [InlineData("2024-02-29T23:59:58+14:00", "2024-02-29T23:59:58.0000000+14:00")]
    [InlineData("\\u0032024-02-29T23\\u003a59:58Z", "2024-02-29T23:59:58.0000000+00:00")]
    public void EveryFormOfRfc3339IsRead(string text, string value) =>
        Assert.Equal(value, _bench.Read<DateTimeOffset, DateTimeCodec>($" \"{text}\" ").ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-02-29 23:59:58Z")]
    [InlineData("2024-02-29T23:59:60Z")]
    [InlineData("2024-02-29T24:00:00Z")]
    [InlineData("2024-02-29T23:60:00Z")]
    [InlineData("2023-02-29T23:59:58Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2024-02-29T23:59:58.Z")]
    [InlineData("2024-02-29T23:59:58,5Z")]
    [InlineData("2024-02-29T23:59:58")]
    [InlineData("2024-02-29T23:59:58+14:01")]
    [InlineData("2024-02-29T23:59:58+1400")]
    [InlineData("2024-02-29T23:59:58+01:60")]
    [InlineData("2024-02-29T23:59Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("2024-02-29")]
    public void EverythingElseIsNot(string text) => Assert.False(_bench.TryRead<DateTimeOffset, DateTimeCodec>($"\"{text}\"", out _));

    [Fact]
    public void ADateTimeIsNoDate() => Assert.False(_bench.TryRead<DateOnly, DateCodec>("\"2024-02-29T23:59:58Z\"", out _));

    [Fact]
    public void ADateBeforeAnEscapedQuoteIsNotLeftBehind()
    {
        Assert.False(_bench.TryRead<DateOnly, DateCodec>("""
            "2024-02-29\"later"
            """, out DateOnly date));
        Assert.Equal(default, date);
    }

    private void AssertRoundTrip(DateTimeOffset value)
    {
        ReadOnlySpan<byte> json = _bench.Write<DateTimeOffset, DateTimeCodec>(value);
        Assert.True(Framework.TryDateTime(json, out DateTimeOffset framework), Encoding.ASCII.GetString(json));
        Assert.True(value.EqualsExact(framework), Encoding.ASCII.GetString(json));
        Assert.True(value.EqualsExact(_bench.Read<DateTimeOffset, DateTimeCodec>(json)), Encoding.ASCII.GetString(json));
    }
}
