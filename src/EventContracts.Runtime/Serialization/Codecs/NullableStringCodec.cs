using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary><c>null</c> or a text: the most common of the nullable values.</summary>
public readonly struct NullableStringCodec : ICodec<string?>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, string? value)
        where TPass : IWritePass => NullableReferenceCodec<string, StringCodec>.Write<TPass>(cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out string? value) =>
        NullableReferenceCodec<string, StringCodec>.Read(cursor, end, ref reader, out value);
}
