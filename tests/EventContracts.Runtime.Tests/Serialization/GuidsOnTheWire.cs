using System;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class GuidsOnTheWire : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void RandomOnesRoundTripInEitherCase()
    {
        var random = new Random(9);
        Span<byte> bytes = stackalloc byte[16];
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(bytes);
            var value = new Guid(bytes);
            string json = $"\"{value:D}\"";

            Assert.Equal(json, _bench.WriteText<Guid, GuidCodec>(value));
            Assert.Equal(value, _bench.Read<Guid, GuidCodec>(json));
            Assert.Equal(value, _bench.Read<Guid, GuidCodec>(json.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("00112233445566778899aabbccddeeff")]
    [InlineData("{00112233-4455-6677-8899-aabbccddeeff}")]
    [InlineData("00112233-4455-6677-8899-aabbccddeef")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff0")]
    [InlineData("0x112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("00112233-4455-+677-8899-aabbccddeeff")]
    public void OtherSpellingsAreNotRead(string text) => Assert.False(_bench.TryRead<Guid, GuidCodec>($"\"{text}\"", out _));

    [Fact]
    public void EscapedDigitsAreRead() =>
        Assert.Equal(new Guid("00112233-4455-6677-8899-aabbccddeeff"), _bench.Read<Guid, GuidCodec>("\"\\u00300112233-4455-6677-8899-aabbccddeef\\u0066\""));
}
