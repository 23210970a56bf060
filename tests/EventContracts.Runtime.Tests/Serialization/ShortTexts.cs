using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>Texts that are shared between reads.</summary>
public sealed class ShortTexts
{
    private readonly TextCache _cache = new();

    [Theory]
    [InlineData("E")]
    [InlineData("EUR")]
    [InlineData("customer")]
    [InlineData("sixteen letters.")]
    public void AreReadOnce(string text)
    {
        string first = Read(text);

        Assert.Equal(text, first);
        Assert.Same(first, Read(text));
    }

    [Fact]
    public void LongerOnesAreNewEachTime()
    {
        string text = new('x', TextCache.MaxLength + 1);

        Assert.NotSame(Read(text), Read(text));
    }

    [Fact]
    public void OthersAreReadAsEver()
    {
        Assert.Equal("", Read(""));
        Assert.Equal("é€😀", Read("é€😀"));
        Assert.Equal("a\tb", Read("a\\tb", raw: true));
    }

    [Fact]
    public void TextsThatMeetInOnePlaceAreStillThemselves()
    {
        var small = new TextCache(1);
        foreach (string text in new[] { "EUR", "USD", "EUR", "GBP", "eur" })
            Assert.Equal(text, Read(text, small));
    }

    [Fact]
    public void NothingIsAllocatedForATextThatIsThere()
    {
        byte[] json = Encoding.UTF8.GetBytes("\"EUR\"" + new string(' ', 40));
        for (int i = 0; i < 40; i++)
            Read(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ThreadsShareIt() => Parallel.For(0, 20_000, i =>
    {
        string text = (i % 3000).ToString();
        Assert.Equal(text, Read(text));
    });

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 20) + 1)]
    public void ItsSizeIsBounded(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new TextCache(capacity));

    [Fact]
    public void WithoutItTextsAreNew()
    {
        byte[] json = Encoding.UTF8.GetBytes("\"EUR\"");

        Assert.NotSame(EventReader.Read<string, StringCodec>(json), EventReader.Read<string, StringCodec>(json));
    }

    private string Read(string text, bool raw = false) => Read(text, _cache, raw);

    private static string Read(string text, TextCache cache, bool raw = false)
    {
        // Room behind the text, so that both ways of looking for its end are taken.
        string[] read = [.. new[] { 0, 40 }.Select(room => Read(Encoding.UTF8.GetBytes('"' + text + '"' + new string(' ', room)), cache))];
        Assert.Equal(read[0], read[1]);
        Assert.True(raw || read[0] == text);
        return read[1];
    }

    private void Read(byte[] json) => Read(json, _cache);

    private static string Read(byte[] json, TextCache cache)
    {
        var reader = new EventReader(json) { Texts = cache };
        Assert.True(reader.TryRead<string, StringCodec>(out string? text));
        return text;
    }
}
