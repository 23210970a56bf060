using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A number that is a non-negative integer of 64 bits.</summary>
public readonly unsafe struct UInt64Codec : ICodec<ulong>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(ulong value) => 20;

    /// <inheritdoc/>
    public static nint Write(nint cursor, ulong value)
    {
        Utf8Formatter.TryFormat(value, new Span<byte>((void*)cursor, 20), out int written);
        return cursor + written;
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out ulong value)
    {
        cursor = IntegerReader.Read(cursor, end, out value, out bool isNegative);
        return isNegative && value != 0 ? 0 : cursor;
    }
}
