using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="int"/> as a JSON number. Reading takes every number whose value is such an integer, however it is
/// written: <c>7</c>, <c>7.0</c>, <c>70e-1</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Int32Codec : ICodec<int>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, int value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, 11) : (nint)IntegerWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out int value)
    {
        byte* after = IntegerReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<int>());
        value = reader.Scratch<int>();
        return (nint)after;
    }
}
