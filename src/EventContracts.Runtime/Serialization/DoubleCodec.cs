using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="double"/> as a JSON number: the shortest digits that read back bit for bit, laid out as ECMAScript does (RFC
/// 8785), but <c>-0</c> keeps its sign. NaN and infinity have no JSON form: writing them throws <see cref="System.ArgumentException"/>.
/// A number beyond the range of double isn't read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DoubleCodec : ICodec<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, double value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, DoubleWriter.MaxBytes) : (nint)DoubleWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out double value)
    {
        byte* after = DoubleReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<double>());
        value = reader.Scratch<double>();
        return (nint)after;
    }
}
