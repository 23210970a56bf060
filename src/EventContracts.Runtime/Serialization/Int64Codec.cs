using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="long"/> as a JSON number. Reading takes every number whose value is such an integer, however it is
/// written: <c>7</c>, <c>7.0</c>, <c>70e-1</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Int64Codec : ICodec<long>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, long value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, 20) : (nint)IntegerWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out long value)
    {
        byte* after = IntegerReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<long>());
        value = reader.Scratch<long>();
        return (nint)after;
    }
}
