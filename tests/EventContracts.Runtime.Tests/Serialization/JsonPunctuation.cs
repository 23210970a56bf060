using System;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class JsonPunctuation : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(",\"name\":1", true)]
    [InlineData(",\"name\":", true)]
    [InlineData(",\"name\"", false)]
    [InlineData(",\"nameX:1", false)]
    [InlineData("", false)]
    public void AnExpectedLiteralIsComparedInsideTheInput(string json, bool expected) =>
        Assert.Equal(expected ? 0 : -1, _bench.Consume(Encoding.UTF8.GetBytes(json), (cursor, end) => Json.Is(cursor, end, ",\"name\":"u8) ? cursor : 0));

    [Theory]
    [InlineData("null", 4)]
    [InlineData("null,", 4)]
    [InlineData(" \n null", 7)]
    [InlineData("nul", -1)]
    [InlineData("Null", -1)]
    [InlineData("", -1)]
    [InlineData("  ", -1)]
    public void NullIsReadWithWhitespaceBeforeIt(string json, int consumed) => Assert.Equal(consumed, _bench.Consume(Encoding.UTF8.GetBytes(json), Json.Null));

    [Theory]
    [InlineData("x", 0)]
    [InlineData(" \t\r\nx", 4)]
    [InlineData("  ", 2)]
    [InlineData("\u000b ", 0)]
    public void WhitespaceIsSkipped(string json, int consumed) => Assert.Equal(consumed, _bench.Consume(Encoding.UTF8.GetBytes(json), Json.Whitespace));

    [Theory]
    [InlineData(0, "{}")]
    [InlineData(1, "{\"a\":1}")]
    [InlineData(2, "{\"a\":1,\"a\":1}")]
    public unsafe void TheFirstCommaOfAnObjectBecomesItsBrace(int members, string expected)
    {
        byte* buffer = stackalloc byte[256];
        nint start = (nint)buffer, cursor = start;
        for (int i = 0; i < members; i++)
            cursor = Int32Codec.Write<Writing>(Json.Literal(cursor, ",\"a\":"u8), 1);
        cursor = Json.CloseObject(cursor, start);
        cursor = Json.Byte(cursor, (byte)'\n');

        Assert.Equal(expected + "\n", Encoding.ASCII.GetString(buffer, (int)(cursor - start)));
    }
}
