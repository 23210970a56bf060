using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="decimal"/> as a JSON number with all its decimals, trailing zeros included. Reading rounds what has more digits than decimal holds, as
/// <see cref="decimal.Parse(string)"/> does; a number beyond the range of decimal isn't read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DecimalCodec : ICodec<decimal>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, decimal value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, DecimalWriter.MaxBytes) : (nint)DecimalWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out decimal value)
    {
        byte* after = DecimalReader.Read((byte*)cursor, (byte*)end, out reader.Scratch<decimal>());
        value = reader.Scratch<decimal>();
        return (nint)after;
    }
}
