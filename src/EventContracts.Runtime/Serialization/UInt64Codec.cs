using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="ulong"/> as a JSON number. Reading takes every number whose value is such an integer, however it is
/// written: <c>7</c>, <c>7.0</c>, <c>70e-1</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct UInt64Codec : ICodec<ulong>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, ulong value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, 20) : (nint)IntegerWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out ulong value)
    {
        byte* after = IntegerReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<ulong>());
        value = reader.Scratch<ulong>();
        return (nint)after;
    }
}
