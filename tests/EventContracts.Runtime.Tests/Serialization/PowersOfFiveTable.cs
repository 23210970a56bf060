using System.Numerics;
using EventContracts.Serialization.Kernels;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class PowersOfFiveTable
{
    private const int LastExponent = 324;

    [Fact]
    public void EveryEntryIsTheTruncatedPowerOrReciprocal()
    {
        for (int exponent = PowersOfFive.MinExponent; exponent <= LastExponent; exponent++)
        {
            PowersOfFive.Truncated(exponent, out ulong high, out ulong low);
            BigInteger expected = exponent >= 0 ? Normalize(BigInteger.Pow(5, exponent)) : Reciprocal(-exponent) + (exponent >= -27 ? 1 : 0);
            Assert.Equal(expected, new BigInteger(high) << 64 | low);
        }
    }

    [Fact]
    public void RoundingUpNeverCarriesOutOfTheLowerHalf()
    {
        for (int exponent = PowersOfFive.MinExponent; exponent <= LastExponent; exponent++)
        {
            PowersOfFive.Truncated(exponent, out ulong high, out _);
            PowersOfFive.RoundedUp(exponent, out ulong roundedHigh, out ulong roundedLow);
            bool isExact = exponent is >= 0 and <= 55;
            BigInteger expected = exponent >= 0 ? Normalize(BigInteger.Pow(5, exponent)) : Reciprocal(-exponent);
            Assert.Equal(expected + (isExact ? 0 : 1), new BigInteger(roundedHigh) << 64 | roundedLow);
            Assert.Equal(high, roundedHigh);
        }
    }

    /// <summary>The upper 128 bits.</summary>
    private static BigInteger Normalize(BigInteger value)
    {
        int excess = (int)value.GetBitLength() - 128;
        return excess >= 0 ? value >> excess : value << -excess;
    }

    /// <summary>The upper 128 bits of 5^-exponent.</summary>
    private static BigInteger Reciprocal(int exponent)
    {
        BigInteger power = BigInteger.Pow(5, exponent);
        return Normalize((BigInteger.One << ((int)power.GetBitLength() + 256)) / power);
    }
}
