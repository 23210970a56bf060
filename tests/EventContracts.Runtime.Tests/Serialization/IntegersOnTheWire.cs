using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class IntegersOnTheWire : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void EveryNumberOfDigitsRoundTrips()
    {
        var random = new Random(5);
        for (int bits = 0; bits < 64; bits++)
        {
            for (int i = 0; i < 500; i++)
            {
                ulong value = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> bits;
                AssertRoundTrip(value);
                AssertRoundTrip((long)value);
                AssertRoundTrip((int)value);
            }
        }
    }

    [Fact]
    public void PowersOfTenAndTheirNeighboursRoundTrip()
    {
        AssertRoundTrip(long.MinValue);
        AssertRoundTrip(long.MaxValue);
        AssertRoundTrip(int.MinValue);
        AssertRoundTrip(int.MaxValue);
        AssertRoundTrip(ulong.MaxValue);
        AssertRoundTrip(0UL);
        for (ulong power = 1; power < 10_000_000_000_000_000_000; power *= 10)
        {
            AssertRoundTrip(power);
            AssertRoundTrip(power - 1);
            AssertRoundTrip(-(long)power);
            AssertRoundTrip(1 - (long)power);
        }
    }

    [Theory]
    [InlineData("7.0", 7)]
    [InlineData("-7.000e0", -7)]
    [InlineData("1e2", 100)]
    [InlineData("70e-1", 7)]
    [InlineData("0.0000001e7", 1)]
    [InlineData("-0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("2147483647.0", int.MaxValue)]
    [InlineData("-21474836480E-1", int.MinValue)]
    [InlineData("120.00000000000000000000000000000000000000000000", 120)]
    public void NumbersWithAnIntegerValueAreIntegers(string text, int value) => Assert.Equal(value, _bench.Read<int, Int32Codec>(text));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("92233720368547758070")]
    [InlineData("18446744073709551616")]
    [InlineData("9.3e18")]
    [InlineData("1e999999999999999999999")]
    [InlineData("0.5")]
    [InlineData("1e-1")]
    [InlineData("1.0000000000000000000000001")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void WhatIsNoInt64IsNotRead(string text) => Assert.False(_bench.TryRead<long, Int64Codec>(text, out _));

    [Theory]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999")]
    public void WhatIsNoUInt64IsNotRead(string text) => Assert.False(_bench.TryRead<ulong, UInt64Codec>(text, out _));

    [Fact]
    public void AnyNumberIsReadExactlyWhenItsValueIsInRange()
    {
        var random = new Random(6);
        int accepted = 0;
        for (int i = 0; i < 300_000; i++)
        {
            string digits = random.NextInt64(1L << random.Next(1, 62)).ToString(CultureInfo.InvariantCulture) + new string('0', random.Next(4));
            if (random.Next(2) == 0)
                digits = digits.Insert(random.Next(1, digits.Length + 1), ".").TrimEnd('.');
            string text = (random.Next(2) == 0 ? "-" : "") + digits + (random.Next(2) == 0 ? "" : "e" + random.Next(-8, 8));
            byte[] json = Encoding.ASCII.GetBytes(text);
            bool isInteger = Framework.TryInteger(json, out BigInteger value);

            Assert.Equal(isInteger && value >= int.MinValue && value <= int.MaxValue, _bench.TryRead<int, Int32Codec>(json, out int int32));
            Assert.Equal(isInteger && value >= long.MinValue && value <= long.MaxValue, _bench.TryRead<long, Int64Codec>(json, out long int64));
            bool inRange = isInteger && value >= 0 && value <= ulong.MaxValue;
            Assert.Equal(inRange, _bench.TryRead<ulong, UInt64Codec>(json, out ulong uint64));
            Assert.Equal(isInteger && value >= long.MinValue && value <= long.MaxValue ? value : 0, int64);
            Assert.Equal(isInteger && value >= int.MinValue && value <= int.MaxValue ? value : 0, int32);
            Assert.Equal(inRange ? value : 0, uint64);
            accepted += inRange ? 1 : 0;
        }
        Assert.InRange(accepted, 10_000, 290_000);
    }

    private void AssertRoundTrip(long value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), _bench.WriteText<long, Int64Codec>(value));
        Assert.Equal(value, _bench.Read<long, Int64Codec>(value.ToString(CultureInfo.InvariantCulture)));
    }

    private void AssertRoundTrip(int value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), _bench.WriteText<int, Int32Codec>(value));
        Assert.Equal(value, _bench.Read<int, Int32Codec>(value.ToString(CultureInfo.InvariantCulture)));
    }

    private void AssertRoundTrip(ulong value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), _bench.WriteText<ulong, UInt64Codec>(value));
        Assert.Equal(value, _bench.Read<ulong, UInt64Codec>(value.ToString(CultureInfo.InvariantCulture)));
    }
}
