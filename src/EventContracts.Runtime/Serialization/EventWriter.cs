using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>
/// Writes events, or other generated types, as UTF-8 JSON into a buffer. Room for the worst case is taken once for each value; nothing is allocated when the
/// buffer is reused. Not thread-safe.
/// </summary>
/// <param name="output">Where the bytes go.</param>
public readonly ref struct EventWriter(IBufferWriter<byte> output)
{
    /// <summary>Up to this bound the output is asked for the room. Above it, it must have it anyway, or a pooled buffer is used, so
    /// that a long bound does not blow up the output.</summary>
    private const int InPlace = 4096;

    /// <summary>Writes one value.</summary>
    /// <exception cref="OverflowException">The value needs more than 2 GiB.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Write<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        nint bound = Bounding.Of<T, TCodec>(value);
        Span<byte> room = output.GetSpan(bound <= InPlace ? (int)bound : 0);
        if (bound <= room.Length)
        {
            fixed (byte* start = room)
                output.Advance((int)(TCodec.Write<Writing>((nint)start, value) - (nint)start));
            return;
        }
        byte[] scratch = ArrayPool<byte>.Shared.Rent(checked((int)bound));
        fixed (byte* start = scratch)
        {
            int length = (int)(TCodec.Write<Writing>((nint)start, value) - (nint)start);
            scratch.AsSpan(0, length).CopyTo(output.GetSpan(length));
            output.Advance(length);
        }
        ArrayPool<byte>.Shared.Return(scratch);
    }

    /// <summary>The value in an array of its exact size.</summary>
    public static unsafe byte[] ToArray<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        nint bound = Bounding.Of<T, TCodec>(value);
        byte[]? rented = null;
        Span<byte> scratch = bound <= 1024 ? stackalloc byte[1024] : (rented = ArrayPool<byte>.Shared.Rent(checked((int)bound)));
        byte[] result;
        fixed (byte* start = scratch)
            result = scratch[..(int)(TCodec.Write<Writing>((nint)start, value) - (nint)start)].ToArray();
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    /// <summary>Writes into a span; false, and nothing is promised of the span, where it is too short.</summary>
    public static unsafe bool TryWrite<T, TCodec>(T value, Span<byte> destination, out int written)
        where TCodec : struct, ICodec<T>
    {
        nint bound = Bounding.Of<T, TCodec>(value);
        if (bound <= destination.Length)
        {
            fixed (byte* start = destination)
                written = (int)(TCodec.Write<Writing>((nint)start, value) - (nint)start);
            return true;
        }
        byte[] scratch = ArrayPool<byte>.Shared.Rent(checked((int)bound));
        fixed (byte* start = scratch)
            written = (int)(TCodec.Write<Writing>((nint)start, value) - (nint)start);
        bool fits = scratch.AsSpan(0, written).TryCopyTo(destination);
        ArrayPool<byte>.Shared.Return(scratch);
        written = fits ? written : 0;
        return fits;
    }
}
