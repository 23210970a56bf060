using System;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class BooleansOnTheWire : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void BothRoundTrip(bool value, string json)
    {
        Assert.Equal(json, _bench.WriteText<bool, BooleanCodec>(value));
        Assert.Equal(value, _bench.Read<bool, BooleanCodec>(json));
    }

    [Theory]
    [InlineData("True")]
    [InlineData("fals")]
    [InlineData("tru")]
    [InlineData("truely")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"true\"")]
    [InlineData("")]
    public void NothingElseIsRead(string json) => Assert.False(_bench.TryRead<bool, BooleanCodec>(json, out _));
}
