using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="Guid"/> as an RFC 9562 UUID: 8-4-4-4-12 hexadecimal digits, written in lower case and read in either.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct GuidCodec : ICodec<Guid>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, Guid value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, 38) : (nint)GuidWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out Guid value)
    {
        byte* after = GuidReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<Guid>());
        value = reader.Scratch<Guid>();
        return (nint)after;
    }
}
