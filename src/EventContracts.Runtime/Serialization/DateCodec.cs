using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="DateOnly"/> as an RFC 3339 full-date: <c>yyyy-MM-dd</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DateCodec : ICodec<DateOnly>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, DateOnly value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, 12) : (nint)DateWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out DateOnly value)
    {
        byte* after = DateReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<DateOnly>());
        value = reader.Scratch<DateOnly>();
        return (nint)after;
    }
}
