using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A number that is an integer of 32 bits.</summary>
public readonly struct Int32Codec : ICodec<int>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(int value) => 11;

    /// <inheritdoc/>
    public static nint Write(nint cursor, int value) => Int64Codec.Write(cursor, value);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out int value)
    {
        cursor = Int64Codec.Read(cursor, end, ref reader, out long wide);
        value = (int)wide;
        return value == wide ? cursor : 0;
    }
}
