using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>The pass that writes: cursors are addresses in a buffer that has room for what <see cref="Bounding"/>
/// counted and <see cref="Json.WriteSlack"/> more.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Writing : IWritePass
{
    /// <inheritdoc/>
    public static bool IsBound => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Put(nint cursor, ReadOnlySpan<byte> literal) => Json.Literal(cursor, literal);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Text(nint cursor, ReadOnlySpan<byte> literal, string text) => StringCodec.Write<Writing>(Put(cursor, literal), text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TextOrNull(nint cursor, ReadOnlySpan<byte> literal, string? text) => NullableStringCodec.Write<Writing>(Put(cursor, literal), text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint CloseObject(nint cursor, nint start) => Json.CloseObject(cursor, start);
}
