using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>Every truncation and every single-byte mutation of a token is read exactly when the framework reads it, and as the same value; both at
/// the end and at the start of accessible memory.</summary>
public sealed class DamagedTokens : IDisposable
{
    private readonly CodecBench _bench = new();

    private delegate bool Reference<T>(ReadOnlySpan<byte> json, out T value);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Strings() => AssertAgrees<string, StringCodec>(Framework.TryText,
    [
        .. StringsOnTheWire.Samples.Select(text => Encoding.UTF8.GetString(_bench.Write<string, StringCodec>(text))),
        .. StringsOnTheWire.Samples.Select(text => JsonSerializer.Serialize(text)),
        "\"\"", " \t\r\n\"with white space before and after\" \n", "\"a longer text that takes more than two vectors, with an \\u00e9 and a \\ud83d\\ude00 é漢😀 in it\"",
    ]);

    [Fact]
    public void Booleans() => AssertAgrees<bool, BooleanCodec>(TryBoolean, "true", " false ");

    [Fact]
    public void Int32s() => AssertAgrees<int, Int32Codec>(TryInt32, "0", "-2147483648", "2147483647", "12.0e2", "1200e-2", " 7 ");

    [Fact]
    public void Int64s() => AssertAgrees<long, Int64Codec>(TryInt64, "-9223372036854775808", "9223372036854775807", "9.223372036854775807e18");

    [Fact]
    public void UInt64s() => AssertAgrees<ulong, UInt64Codec>(TryUInt64, "18446744073709551615", "1844674407370955161.50e1", "-0");

    [Fact]
    public void Doubles() => AssertAgrees<double, DoubleCodec>(Framework.TryDouble,
        "-0.0", "12.5", "1e308", "-1.7976931348623157E+308", "4.9406564584124654e-324", "9007199254740993.0000000001", "0.1e-7", " 1 ");

    [Fact]
    public void Decimals() => AssertAgrees<decimal, DecimalCodec>(Framework.TryDecimal,
        "-0.00", "1234567890.12345", "79228162514264337593543950335", "1.5e27", "0.0000000000000000000000000001", " 1.10 ");

    [Fact]
    public void DateTimes() => AssertAgrees<DateTimeOffset, DateTimeCodec>(Framework.TryDateTime,
        "\"2024-02-29T23:59:58Z\"", "\"2024-12-31T00:00:00.1234567-13:59\"", "\"0001-01-01T14:00:00.5+14:00\"", " \"2000-06-30t23:59:58.123456789z\" ",
        "\"2024-02-29T23\\u003a59:58.25Z\"");

    [Fact]
    public void Dates() => AssertAgrees<DateOnly, DateCodec>(Framework.TryDate, "\"2024-02-29\"", "\"9999-12-31\"", " \"1900-03-01\" ", "\"2024-\\u00302-29\"");

    [Fact]
    public void Guids() => AssertAgrees<Guid, GuidCodec>(Framework.TryGuid,
        "\"00112233-4455-6677-8899-aabbccddeeff\"", " \"FEDCBA98-7654-3210-FEDC-BA9876543210\" ", "\"0011223\\u0033-4455-6677-8899-aabbccddeeff\"");

    private void AssertAgrees<T, TCodec>(Reference<T> reference, params IEnumerable<string> samples)
        where TCodec : struct, ICodec<T>
    {
        int accepted = 0;
        int rejected = 0;
        foreach (byte[] json in samples.SelectMany(sample => Damage.Of(Encoding.UTF8.GetBytes(sample))))
        {
            bool expected = reference(json, out T expectedValue);
            bool actual = _bench.TryRead<T, TCodec>(json, out T value);
            if (expected != actual || (expected && !EqualityComparer<T>.Default.Equals(expectedValue, value)))
                Assert.Fail($"{Encoding.Latin1.GetString(json)}: expected {(expected ? expectedValue : "a failure")}, got {(actual ? value : "a failure")}.");
            Assert.Equal(actual, _bench.TryReadAtStart<T, TCodec>(json, out _));
            _ = expected ? accepted++ : rejected++;
        }
        Assert.True(accepted > 0 && rejected > accepted, $"{accepted} accepted, {rejected} rejected: the samples prove nothing.");
    }

    private static bool TryBoolean(ReadOnlySpan<byte> json, out bool value)
    {
        string text = Encoding.UTF8.GetString(json).Trim(' ', '\t', '\r', '\n');
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool TryInt32(ReadOnlySpan<byte> json, out int value)
    {
        bool read = Framework.TryInteger(json, out BigInteger integer) && integer >= int.MinValue && integer <= int.MaxValue;
        value = read ? (int)integer : 0;
        return read;
    }

    private static bool TryInt64(ReadOnlySpan<byte> json, out long value)
    {
        bool read = Framework.TryInteger(json, out BigInteger integer) && integer >= long.MinValue && integer <= long.MaxValue;
        value = read ? (long)integer : 0;
        return read;
    }

    private static bool TryUInt64(ReadOnlySpan<byte> json, out ulong value)
    {
        bool read = Framework.TryInteger(json, out BigInteger integer) && integer >= 0 && integer <= ulong.MaxValue;
        value = read ? (ulong)integer : 0;
        return read;
    }
}
