using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization;

/// <summary>A value that a view has found: where it lies in the bytes; the value itself where it is a scalar, the way to its inside
/// where that was read. The default: absent.</summary>
internal struct MemberSlot
{
    // Room for the widest scalars: decimal, Guid, DateTimeOffset.
    private ulong _low;
    private ulong _high;

    public int Start { get; private set; }

    /// <summary>Zero for a member that is absent: no JSON value is empty.</summary>
    public int Length { get; private set; }

    public readonly int End => Start + Length;

    /// <summary>Whether a text has escapes.</summary>
    public readonly bool IsEscaped => _low != 0;

    /// <summary>The position of the first slot inside an object, an array or a map that was read; else 0.</summary>
    public readonly long Inside => (long)_low;

    /// <summary>How many items of a list or a map lie there; the others were only passed over.</summary>
    public readonly int Kept => (int)_high;

    /// <summary>For an item that is no scalar, and for the name of an entry: how far the next one is from here.</summary>
    public int Next
    {
        readonly get => (int)(_high >> 32);
        set => _high = (uint)_high | (ulong)value << 32;
    }

    /// <summary>The value in the bytes that were read: unchecked, as slots hold what a pass over these bytes has put there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)Start), Length);

    /// <summary>A text without its quotes, as <see cref="Of"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> json) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)Start + 1), Length - 2);

    public void Place(nint start, nint value, nint after)
    {
        Start = (int)(value - start);
        Length = (int)(after - value);
    }

    public void MarkEscaped(bool isEscaped) => _low = isEscaped ? 1UL : 0;

    public void Keep(long inside, int kept)
    {
        _low = (ulong)inside;
        _high = (ulong)kept;
    }

    public void KeepOneMore() => _high++;

    public void Forget() => _low = _high = 0;

    /// <summary>Stores a scalar of 16 bytes at most, which isn't checked.</summary>
    public void Set<T>(T value) => Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref _low), value);

    /// <summary>The scalar that was stored: of the same type, which is the generator's promise.</summary>
    public readonly T Get<T>() => Unsafe.ReadUnaligned<T>(ref Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in _low)));
}
