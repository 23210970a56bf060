using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>The pass that counts: cursors are numbers of bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Bounding : IWritePass
{
    /// <inheritdoc/>
    public static bool IsBound => true;

    /// <summary>The room that a value needs: the most bytes that it can take, and the writer's slack. That may be more than the 2 GiB of an array.</summary>
    public static nint Of<T, TCodec>(T value)
        where TCodec : struct, ICodec<T> => Add(TCodec.Write<Bounding>(0, value), Json.WriteSlack);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Put(nint cursor, ReadOnlySpan<byte> literal) => Add(cursor, literal.Length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Text(nint cursor, ReadOnlySpan<byte> literal, string text) => StringCodec.Write<Bounding>(Put(cursor, literal), text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TextOrNull(nint cursor, ReadOnlySpan<byte> literal, string? text) => NullableStringCodec.Write<Bounding>(Put(cursor, literal), text);

    /// <inheritdoc/>
    /// <remarks>Counts two, though of an object with members the first brace was counted as a comma.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint CloseObject(nint cursor, nint start) => Add(cursor, 2);

    /// <summary>Counts some more bytes. Nothing that fits into memory overflows 64 bits; 32 are checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Add(nint cursor, int bytes) => nint.Size == 8 ? cursor + bytes : checked(cursor + bytes);
}
