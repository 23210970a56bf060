using System;
using System.Globalization;
using System.IO;
using System.Linq;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>The bench that all codec tests run on proves nothing unless its pages are what they claim to be.</summary>
public sealed class MemorySafety
{
    [SkippableFact]
    public void CodecTestsRunBetweenInaccessiblePages()
    {
        Skip.IfNot(GuardedMemory.IsGuarding, "Page protection is only set up on Linux.");
        using var memory = new GuardedMemory(10_000);

        Assert.Equal("---p", ProtectionOf(memory.Start - 1));
        Assert.Equal("rw-p", ProtectionOf(memory.Start));
        Assert.Equal("rw-p", ProtectionOf(memory.End - 1));
        Assert.Equal("---p", ProtectionOf(memory.End));
    }

    [SkippableFact]
    public void RandomBytesAreReadInsideTheirBounds()
    {
        Skip.IfNot(GuardedMemory.IsGuarding, "Page protection is only set up on Linux.");
        using var bench = new CodecBench();
        var random = new Random(11);
        string[] vocabulary = ["\"", "\\", "\\u", "\\ud83d", "d", "0", "9", "1.5", "-", "e+", ".", ":", "T", "Z", "é", "漢", "😀", "\u00ff", "\0", " ", "[", "]", "{", "}", ",", "true", "null", "plain text"];
        int read = 0;
        for (int i = 0; i < 200_000; i++)
        {
            byte[] json = System.Text.Encoding.UTF8.GetBytes((i % 2 == 0 ? "\"" : "") + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => vocabulary[random.Next(vocabulary.Length)])));
            if (i % 4 == 0 && json.Length > 0)
                json = json[..random.Next(json.Length)];
            read += bench.TryRead<string, StringCodec>(json, out _) ? 1 : 0;
            read += bench.TryRead<double, DoubleCodec>(json, out _) ? 1 : 0;
            read += bench.TryRead<decimal, DecimalCodec>(json, out _) ? 1 : 0;
            read += bench.TryRead<long, Int64Codec>(json, out _) ? 1 : 0;
            read += bench.TryRead<DateTimeOffset, DateTimeCodec>(json, out _) ? 1 : 0;
            read += bench.TryRead<DateOnly, DateCodec>(json, out _) ? 1 : 0;
            read += bench.TryRead<Guid, GuidCodec>(json, out _) ? 1 : 0;
            Assert.Equal(Framework.IsValue(json), bench.Consume(json, (cursor, end) => Whole(Json.Skip(cursor, end), end)) >= 0);
        }
        Assert.True(read > 0, "No input was ever accepted: the vocabulary proves nothing.");
    }

    private static nint Whole(nint after, nint end) => after != 0 && Json.Whitespace(after, end) == end ? end : 0;

    /// <summary>From the kernel's own table: <c>start-end perms …</c>.</summary>
    private static string ProtectionOf(nint address)
    {
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            string[] parts = line.Split(' ', '-');
            if (address >= nint.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                && address < nint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                return line.Split(' ')[1];
        }
        return "unmapped";
    }
}
