using System;
using System.Globalization;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class DecimalsOnTheWire : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void EveryMantissaAndScaleRoundTripsWithItsTrailingZeros()
    {
        var random = new Random(7);
        for (int i = 0; i < 300_000; i++)
        {
            int words = random.Next(3);
            int low = random.Next(int.MinValue, int.MaxValue) >> random.Next(31);
            var value = new decimal(low, words > 0 ? random.Next() : 0, words > 1 ? random.Next(int.MinValue, int.MaxValue) : 0, random.Next(2) == 0, (byte)random.Next(29));
            AssertRoundTrip(value);
        }
    }

    [Fact]
    public void EdgesRoundTrip()
    {
        foreach (decimal value in (decimal[])[0m, 0.00m, 1m, 1.10m, -1.10m, decimal.MaxValue, decimal.MinValue, decimal.One / 3, 0.0000000000000000000000000001m, ulong.MaxValue, ulong.MaxValue + 1m])
            AssertRoundTrip(value);
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("-79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e99999999999999999999")]
    [InlineData("01.0")]
    [InlineData("1.")]
    [InlineData("\"1.0\"")]
    public void WhatNoDecimalHoldsIsNotRead(string text) => Assert.False(_bench.TryRead<decimal, DecimalCodec>(text, out _));

    [Theory]
    [InlineData("-0.00", "0.00")]
    [InlineData("1e2", "100")]
    [InlineData("12.50e-1", "1.250")]
    [InlineData("0.33333333333333333333333333333333333", "0.3333333333333333333333333333")]
    [InlineData("0.00000000000000000000000000005", "0.0000000000000000000000000000")]
    [InlineData("79228162514264337593543950335.4", "79228162514264337593543950335")]
    [InlineData("1e-400", "0.0000000000000000000000000000")]
    public void LongOrScaledNumbersReadAsTheFrameworkReadsThem(string text, string value)
    {
        decimal expected = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

        Assert.Equal(value, expected.ToString(CultureInfo.InvariantCulture));
        AssertSame(expected, _bench.Read<decimal, DecimalCodec>(text));
    }

    private void AssertRoundTrip(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(text, _bench.WriteText<decimal, DecimalCodec>(value));
        AssertSame(decimal.Parse(text, CultureInfo.InvariantCulture), _bench.Read<decimal, DecimalCodec>(text));
    }

    /// <summary>Equal in scale and sign too.</summary>
    private static void AssertSame(decimal expected, decimal actual) => Assert.Equal(decimal.GetBits(expected), decimal.GetBits(actual));
}
