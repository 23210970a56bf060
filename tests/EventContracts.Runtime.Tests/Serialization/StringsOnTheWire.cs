using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class StringsOnTheWire : IDisposable
{
    private const int LongestShort = 130; // past four of the widest vectors

    private static readonly string[] Alphabets =
    [
        "a", "0123456789 ~", "é", "Жя", "漢字", "\u0800\uffff", "😀", "\U0010FFFF", "\"", "\\", "\n\t\r\b\f", "\u0001\u001f\0", "\u007f\u0080", "/<>&+'",
        "aé", "a漢", "a😀", "漢😀é", "a\"", "漢\\", "aé漢😀\"\\\n\u0002",
    ];

    private readonly CodecBench _bench = new();

    public static TheoryData<int> AlphabetIndexes => [.. Enumerable.Range(0, Alphabets.Length)];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(AlphabetIndexes))]
    public void EveryLengthOfEveryKindOfTextRoundTrips(int alphabet)
    {
        for (int length = 0; length <= LongestShort; length++)
            AssertRoundTrip(Repeat(Alphabets[alphabet], length));
    }

    [Theory]
    [MemberData(nameof(AlphabetIndexes))]
    public void TheFirstUnusualCharacterMayStandAnywhere(int alphabet)
    {
        foreach (int length in (int[])[1, 3, 7, 8, 15, 16, 17, 31, 32, 33, 47, 64, 65, 100])
        {
            for (int at = 0; at < length; at++)
                AssertRoundTrip(new string('x', at) + Alphabets[alphabet] + new string('y', length - at - 1));
        }
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(9000)]
    public void LongTextsRoundTripWithinWhatTheyReserve(int length)
    {
        foreach (string alphabet in Alphabets)
            AssertRoundTrip(Repeat(alphabet, length));
    }

    [Fact]
    public void LongPlainTextReservesNoMoreThanItTakes()
    {
        string text = new('x', 1_000_000);

        Assert.Equal(text.Length + 2 + Json.WriteSlack, Bounding.Of<string, StringCodec>(text));
    }

    [Fact]
    public void WhatTheFrameworkEscapesIsRead()
    {
        foreach (string alphabet in Alphabets)
        {
            for (int length = 0; length <= LongestShort; length++)
            {
                string text = Repeat(alphabet, length);
                Assert.Equal(WithoutLoneSurrogates(text), _bench.Read<string, StringCodec>(JsonSerializer.SerializeToUtf8Bytes(text)));
            }
        }
    }

    [Fact]
    public void EveryShortEscapeIsRead() =>
        Assert.Equal("\"\\/\b\f\n\r\t\u0000é漢😀", _bench.Read<string, StringCodec>("""  "\"\\\/\b\f\n\r\t\u0000\u00E9\u6f22\uD83D\ude00"  """));

    [Fact]
    public void LoneSurrogatesAreWrittenAsTheReplacementCharacter()
    {
        // Not as test cases: an attribute can't hold them.
        Assert.Equal("\"a\ufffd\"", _bench.WriteText<string, StringCodec>("a\ud800"));
        Assert.Equal("\"\ufffdb\"", _bench.WriteText<string, StringCodec>("\udc00b"));
        Assert.Equal("\"漢漢漢漢漢漢漢漢漢\ufffd\ufffd漢\"", _bench.WriteText<string, StringCodec>("漢漢漢漢漢漢漢漢漢\ud800\ud800漢"));
        Assert.Equal("\"😀\ufffd\"", _bench.WriteText<string, StringCodec>("\ud83d\ude00\ude00"));
    }

    [Fact]
    public void OnlyQuoteBackslashAndControlsAreEscaped() =>
        Assert.Equal("\"</é😀\u007f\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f>\"", _bench.WriteText<string, StringCodec>("</é😀\u007f\"\\\b\f\n\r\t\0\u001f>"));

    [Fact]
    public void MissingTextIsNamedAsSuch() => Assert.Throws<ArgumentNullException>(() => Bounding.Of<string, StringCodec>(null!));

    [Fact]
    public void RandomMixturesRoundTrip()
    {
        var random = new Random(20260101);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int runs = random.Next(5); runs >= 0; runs--)
                text.Append(Repeat(Alphabets[random.Next(Alphabets.Length)], random.Next(40)));
            AssertRoundTrip(text.ToString());
        }
    }

    internal static IEnumerable<string> Samples => Alphabets.Select(alphabet => Repeat(alphabet, 21));

    private void AssertRoundTrip(string text)
    {
        ReadOnlySpan<byte> json = _bench.Write<string, StringCodec>(text);
        string expected = WithoutLoneSurrogates(text);
        Assert.True(Framework.TryText(json, out string framework), text);
        Assert.Equal(expected, framework);
        Assert.Equal(expected, _bench.Read<string, StringCodec>(json));
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Repeat(string alphabet, int length) => string.Create(length, alphabet, (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = from[i % from.Length];
    });
}
