using System;
using System.Linq;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class SkippedValues : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("null")]
    [InlineData("[true,false,null,[],{},[[]],{\"a\":{}}]")]
    [InlineData("{\"orderId\":\"ORD-1\",\"lines\":[{\"sku\":\"A\\\"\",\"price\":-1.5e-3},{}],\"é漢\":\"\\ud83d\\ude00é\"}")]
    [InlineData(" { \"a\" : [ 1 , 2.0 ] , \"b\" : \"a text that is longer than one vector, to be sure\" } ")]
    [InlineData("\"a text that is longer than one vector, and then has an é\"")]
    public void AnyDamageIsNoticed(string sample)
    {
        int accepted = 0;
        int rejected = 0;
        foreach (byte[] json in Damage.Of(Encoding.UTF8.GetBytes(sample)))
        {
            bool expected = Framework.IsValue(json);
            if (Skips(json) != expected)
                Assert.Fail($"{Encoding.Latin1.GetString(json)}: expected {expected}.");
            _ = expected ? accepted++ : rejected++;
        }
        Assert.True(accepted > 0 && rejected > accepted, $"{accepted} accepted, {rejected} rejected.");
    }

    [Fact]
    public void RandomValuesAreSkippedToTheirEnd()
    {
        var random = new Random(10);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            AppendValue(text, random, 0);
            byte[] json = Encoding.UTF8.GetBytes(text.ToString());
            Assert.True(Framework.IsValue(json), text.ToString());
            Assert.Equal(json.Length, _bench.Consume([.. json, .. ",\"next\":1}"u8], Json.Skip));
            // What follows decides where whole blocks end: nothing, a few bytes, several blocks.
            byte[] tail = Encoding.UTF8.GetBytes("," + new string(']', random.Next(150)));
            Assert.Equal(json.Length, _bench.Consume([.. json, .. i % 5 == 0 ? [] : tail], Json.SkipWellFormed));
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void SixtyFourLevelsAreTheLimit(string open, string close)
    {
        Assert.True(Skips(Encoding.UTF8.GetBytes(Nested(open, close, Json.MaxDepth))));
        Assert.False(Skips(Encoding.UTF8.GetBytes(Nested(open, close, Json.MaxDepth + 1))));
        Assert.False(Skips(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 10_000)))));
    }

    [Fact]
    public void MixedLevelsCloseInOrder()
    {
        string open = string.Concat(Enumerable.Repeat("[{\"a\":", Json.MaxDepth / 2));
        string close = string.Concat(Enumerable.Repeat("}]", Json.MaxDepth / 2));

        Assert.True(Skips(Encoding.UTF8.GetBytes(open + "1" + close)));
        Assert.False(Skips(Encoding.UTF8.GetBytes(open + "1" + close.Replace("}]", "]}", StringComparison.Ordinal))));
    }

    private bool Skips(byte[] json)
    {
        int consumed = _bench.Consume(json, Json.Skip);
        return consumed >= 0 && json.AsSpan(consumed).IndexOfAnyExcept(" \t\r\n"u8) < 0;
    }

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private static void AppendValue(StringBuilder text, Random random, int depth)
    {
        string[] scalars = random.Next(50) == 0 ? ["\"\\u00e9\\n\\ud83d\\ude00\""] : ["null", "true", "false", "0", "-1.25e-3", "\"\"", "\"plain\"", "\"é漢😀\"", "\"]}[{\"", "\"some text with, a: few {brackets} and [more] of them\"", "123456789012345678901234567890"];
        string space = random.Next(4) == 0 ? " \n" : "";
        text.Append(space);
        int kind = depth < 6 ? random.Next(5) : 0;
        if (kind < 2)
        {
            text.Append(scalars[random.Next(scalars.Length)]);
            return;
        }
        bool isObject = kind < 4;
        text.Append(isObject ? '{' : '[').Append(space);
        for (int i = 0, count = random.Next(4); i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(isObject ? space + (random.Next(50) == 0 ? "\"name\\u0041\"" : "\"name\"") + space + ":" : "");
            AppendValue(text, random, depth + 1);
            text.Append(space);
        }
        text.Append(isObject ? '}' : ']');
    }
}
