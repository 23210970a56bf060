using System;
using System.Numerics;
using System.Text;
using EventContracts.Serialization.Kernels;

namespace EventContracts;

/// <summary>
/// Short texts that were read before, given out again instead of new ones: currencies, states, country codes. Fewer bytes are allocated where texts
/// repeat; where they don't, each costs a look more. Thread-safe without a lock, and of a fixed size: texts that meet in one place replace each
/// other. Hand it to <see cref="EventReader.Texts"/>.
/// </summary>
public sealed class TextCache
{
    /// <summary>Longer texts are not kept; in characters.</summary>
    public const int MaxLength = 16;

    private readonly string?[] _texts;

    /// <summary>A cache without texts.</summary>
    /// <param name="capacity">How many texts it holds at most; rounded up to a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not between 1 and 2²⁰.</exception>
    public TextCache(int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1 << 20);
        _texts = new string?[BitOperations.RoundUpToPowerOf2((uint)capacity)];
    }

    /// <summary>The text of these characters.</summary>
    /// <param name="ascii">At most <see cref="MaxLength"/> of them, all ASCII.</param>
    internal string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.IsEmpty)
            return "";
        ref string? place = ref _texts[Hash(ascii) & (uint)(_texts.Length - 1)];
        // Read once: another thread may put another text there.
        string? known = place;
        if (known is not null && Ascii.Equals(ascii, known))
            return known;
        return place = AsciiText.Create(ascii);
    }

    private static uint Hash(ReadOnlySpan<byte> ascii)
    {
        uint hash = (uint)ascii.Length;
        foreach (byte letter in ascii)
            hash = (hash ^ letter) * 0x0100_0193; // FNV-1a
        return hash ^ hash >> 15;
    }
}
