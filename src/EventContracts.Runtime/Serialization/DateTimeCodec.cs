using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="DateTimeOffset"/> as an RFC 3339 date-time. Written with the shortest fraction, and <c>Z</c> for offset zero. Read with any number of
/// decimals (those after the seventh are dropped), <c>t</c> and <c>z</c> in either case, and offsets up to 14 hours; a leap second isn't read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DateTimeCodec : ICodec<DateTimeOffset>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, DateTimeOffset value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, DateTimeWriter.MaxBytes) : (nint)DateTimeWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out DateTimeOffset value)
    {
        byte* after = DateTimeReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<DateTimeOffset>());
        value = reader.Scratch<DateTimeOffset>();
        return (nint)after;
    }
}
