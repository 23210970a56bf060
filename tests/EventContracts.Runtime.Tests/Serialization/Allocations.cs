using System;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class Allocations : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void WritingAllocatesNothing()
    {
        string longText = new string('x', 5000) + "é\n";
        AssertNone(() => _bench.Write<string, StringCodec>("plain text of some length"));
        AssertNone(() => _bench.Write<string, StringCodec>("escapes \" \\ \u0001, é, 漢字漢字漢字漢字漢字漢字 and 😀"));
        AssertNone(() => _bench.Write<string, StringCodec>(longText));
        AssertNone(() => _bench.Write<bool, BooleanCodec>(true));
        AssertNone(() => _bench.Write<int, Int32Codec>(-123));
        AssertNone(() => _bench.Write<long, Int64Codec>(long.MinValue));
        AssertNone(() => _bench.Write<ulong, UInt64Codec>(ulong.MaxValue));
        AssertNone(() => _bench.Write<double, DoubleCodec>(12.5));
        AssertNone(() => _bench.Write<double, DoubleCodec>(Math.PI * 1e-300));
        AssertNone(() => _bench.Write<decimal, DecimalCodec>(12.50m));
        AssertNone(() => _bench.Write<decimal, DecimalCodec>(decimal.MaxValue));
        AssertNone(() => _bench.Write<DateTimeOffset, DateTimeCodec>(DateTimeOffset.MaxValue));
        AssertNone(() => _bench.Write<DateOnly, DateCodec>(DateOnly.MaxValue));
        AssertNone(() => _bench.Write<Guid, GuidCodec>(Guid.Empty));
    }

    [Fact]
    public void ReadingAllocatesNothingButText()
    {
        AssertNone(() => _bench.TryRead<bool, BooleanCodec>("false"u8, out _));
        AssertNone(() => _bench.TryRead<long, Int64Codec>("70e-1"u8, out _));
        AssertNone(() => _bench.TryRead<double, DoubleCodec>("2.2250738585072011e-308"u8, out _));
        AssertNone(() => _bench.TryRead<double, DoubleCodec>("0.12345678901234567890123"u8, out _));
        AssertNone(() => _bench.TryRead<decimal, DecimalCodec>("1.5e3"u8, out _));
        AssertNone(() => _bench.TryRead<DateTimeOffset, DateTimeCodec>("\"2024-02-29T23\\u003a59:58.25Z\""u8, out _));
        AssertNone(() => _bench.TryRead<DateOnly, DateCodec>("\"2024-02-29\""u8, out _));
        AssertNone(() => _bench.TryRead<Guid, GuidCodec>("\"00112233-4455-6677-8899-aabbccddeeff\""u8, out _));
        AssertNone(() => _bench.TryRead<string, StringCodec>("\"no end, é \\n"u8, out _));
        Assert.NotEqual(0, BytesOf(() => _bench.TryRead<string, StringCodec>("\"text\""u8, out _)));
    }

    private static void AssertNone(Action action) => Assert.Equal(0, BytesOf(action));

    /// <summary>The first call may load types and compile; the later ones show what the code itself does.</summary>
    private static long BytesOf(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
