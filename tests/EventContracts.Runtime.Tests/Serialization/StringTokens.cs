using System;
using System.Linq;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class StringTokens : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("\"\"", "", false, false)]
    [InlineData("\"plain\"", "plain", false, false)]
    [InlineData("\"é\"", "é", false, true)]
    [InlineData("\"\\u00e9\"", "é", true, false)]
    [InlineData("\"\\ud83d\\ude00 and 漢\\n\"", "😀 and 漢\n", true, true)]
    [InlineData("\"forty characters of plain text, and then é\"", "forty characters of plain text, and then é", false, true)]
    public void ATokenTellsWhatIsInside(string json, string text, bool escaped, bool nonAscii)
    {
        StringToken token = default;
        byte[] bytes = Encoding.UTF8.GetBytes(json);

        Assert.Equal(bytes.Length, _bench.Consume(bytes, (cursor, end) => JsonString.Scan(cursor, end, out token)));
        Assert.Equal((escaped, nonAscii, bytes.Length - 2), (token.Escaped, token.NonAscii, token.Length));
        Assert.Equal(text, JsonString.ToText(token));
        Assert.Equal(text, Unescape(token));
    }

    [Fact]
    public void DecodingAgreesWithReading()
    {
        foreach (string text in StringsOnTheWire.Samples)
        {
            foreach (byte[] json in Damage.Of(_bench.Write<string, StringCodec>(text).ToArray()))
            {
                StringToken token = default;
                string decoded = "";
                bool scanned = _bench.Consume(json, (cursor, end) =>
                {
                    nint after = JsonString.Scan(cursor, end, out token);
                    decoded = after == 0 ? "" : JsonString.ToText(token) + "|" + Unescape(token);
                    return after == end ? after : 0;
                }) >= 0;
                bool read = _bench.TryRead<string, StringCodec>(json, out string value);

                // A token ends at its quote: what follows only concerns who reads the whole input.
                if (!Encoding.Latin1.GetString(json).TrimEnd(' ', '\t', '\r', '\n').Equals(Encoding.Latin1.GetString(json), StringComparison.Ordinal))
                    continue;
                Assert.Equal(read, scanned);
                if (read)
                    Assert.Equal(value + "|" + value, decoded);
            }
        }
    }

    [Fact]
    public void LongEscapedTextDecodes()
    {
        string text = string.Concat(Enumerable.Repeat("line\n漢😀\"", 1000));
        StringToken token = default;
        string decoded = "";
        _bench.Consume(_bench.Write<string, StringCodec>(text), (cursor, end) =>
        {
            nint after = JsonString.Scan(cursor, end, out token);
            decoded = JsonString.ToText(token);
            return after;
        });

        Assert.Equal(text, decoded);
    }

    private static string Unescape(StringToken token)
    {
        byte[] utf8 = new byte[token.Length];
        return Encoding.UTF8.GetString(utf8, 0, JsonString.Unescape(token, utf8));
    }
}
