using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A number that is an integer of 64 bits.</summary>
public readonly unsafe struct Int64Codec : ICodec<long>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(long value) => 20;

    /// <inheritdoc/>
    public static nint Write(nint cursor, long value)
    {
        Utf8Formatter.TryFormat(value, new Span<byte>((void*)cursor, 20), out int written);
        return cursor + written;
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out long value)
    {
        cursor = IntegerReader.Read(cursor, end, out ulong magnitude, out bool isNegative);
        value = isNegative ? -(long)magnitude : (long)magnitude;
        return magnitude <= (ulong)long.MaxValue + (isNegative ? 1UL : 0) ? cursor : 0;
    }
}
