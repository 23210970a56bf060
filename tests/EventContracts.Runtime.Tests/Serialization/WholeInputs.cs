using System.Text;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>What stands around the one value that the bytes hold, short or long.</summary>
public sealed class WholeInputs
{
    private const string Mark = "\uFEFF";

    [Theory]
    [InlineData("\"short\"")]
    [InlineData("\"a text that is longer than the margin before the end\"")]
    public void MarkBeforeAndWhiteSpaceAroundAreAllowed(string value)
    {
        foreach (string before in (string[])["", " ", "\r\n\t", Mark, Mark + "  "])
        {
            foreach (string after in (string[])["", " ", "\n\n", new string(' ', 100)])
            {
                Assert.True(TryRead(before + value + after, out string? text, out EventError error), $"{error}");
                Assert.Equal(value.Trim('"'), text);
                Assert.Equal(EventErrorCode.None, error.Code);
            }
        }
    }

    [Theory]
    [InlineData("\"short\"")]
    [InlineData("\"a text that is longer than the margin before the end\"")]
    public void WhatElseStandsThereIsAnErrorAtItsPlace(string value)
    {
        foreach (string before in (string[])["", " ", Mark])
        {
            Assert.False(TryRead(before + value + " ,", out _, out EventError error));
            Assert.Equal((EventErrorCode.TrailingContent, Length(before + value + " ")), (error.Code, error.ByteOffset));
            Assert.False(TryRead(before + "?" + value, out _, out error));
            Assert.Equal((EventErrorCode.Malformed, Length(before)), (error.Code, error.ByteOffset));
        }
        Assert.False(TryRead(Mark + Mark + value, out _, out EventError second));
        Assert.Equal((EventErrorCode.Malformed, Length(Mark)), (second.Code, second.ByteOffset));
        Assert.False(TryRead(value + Mark, out _, out EventError last));
        Assert.Equal((EventErrorCode.TrailingContent, Length(value)), (last.Code, last.ByteOffset));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(Mark)]
    public void NothingIsNoValue(string json)
    {
        Assert.False(TryRead(json, out _, out EventError error));
        Assert.NotEqual(EventErrorCode.None, error.Code);
    }

    [Fact]
    public void ReaderForgetsWhatFailedBefore()
    {
        byte[] json = Encoding.UTF8.GetBytes("[1,\"x\"]" + new string(' ', 40));
        var reader = new EventReader(json);
        Assert.False(reader.TryRead<string, StringCodec>(out _));
        Assert.Equal("", reader.Error.Pointer);
        Assert.False(reader.TryRead<EventList<long>, ListCodec<long, Int64Codec>>(out _));
        Assert.Equal("/1", reader.Error.Pointer);
        Assert.True(reader.TryRead<JsonValue, JsonValueCodec>(out _));
        Assert.Equal(EventErrorCode.None, reader.Error.Code);
    }

    [Fact]
    public void MoreBytesThanAllowedAreNotLookedAt()
    {
        foreach (int length in (int[])[3, 31, 32, 33, 100])
        {
            byte[] json = Encoding.UTF8.GetBytes($"\"{new string('a', length - 2)}\"");
            var exact = new EventReader(json, length);
            Assert.True(exact.TryRead<string, StringCodec>(out _));
            var less = new EventReader(json, length - 1);
            Assert.False(less.TryRead<string, StringCodec>(out string? text));
            Assert.Null(text);
            Assert.Equal(EventErrorCode.TooLarge, less.Error.Code);
        }
    }

    private static bool TryRead(string json, out string? text, out EventError error) =>
        EventReader.TryRead<string, StringCodec>(Encoding.UTF8.GetBytes(json), out text, out error);

    private static long Length(string text) => Encoding.UTF8.GetByteCount(text);
}
