using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace EventContracts.Serialization.Kernels;

/// <summary>Sizes long texts by looking at them: six bytes per character would reserve far too much.</summary>
internal static class StringMeasure
{
    /// <summary>Up to this many characters, reserving the worst case is cheaper than a look.</summary>
    public const int WorstCaseLimit = 4096;

    /// <summary>What the text takes with its quotes, or at most four bytes more for each escape that has a short form;
    /// saturates at half of <see cref="int.MaxValue"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Bytes(string text)
    {
        ReadOnlySpan<char> rest = text;
        long escapes = 0;
        while (!rest.IsEmpty)
        {
            // By blocks: the counts after the first read from the cache, and none overflows.
            ReadOnlySpan<char> block = rest[..Math.Min(rest.Length, WorstCaseLimit)];
            escapes += 5L * CountControls(block) + block.Count('"') + block.Count('\\');
            rest = rest[block.Length..];
        }
        // Three bytes per character can pass the range of the framework's own count.
        long utf8 = text.Length <= int.MaxValue / 6 ? Encoding.UTF8.GetByteCount(text) : 3L * text.Length;
        return (int)Math.Min(2 + utf8 + escapes, int.MaxValue / 2);
    }

    /// <summary>Each lane counts its own, of at most <see cref="WorstCaseLimit"/> characters; a true comparison is -1.</summary>
    private static int CountControls(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(block);
        var counts = Vector<ushort>.Zero;
        int i = 0;
        for (; i <= units.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
            counts -= Vector.LessThan(new Vector<ushort>(units[i..]), new Vector<ushort>(' '));
        int count = Vector.Sum(counts);
        for (; i < units.Length; i++)
            count += units[i] < ' ' ? 1 : 0;
        return count;
    }
}
