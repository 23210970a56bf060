using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A uuid: 8-4-4-4-12 hex digits, written in lower case.</summary>
public readonly unsafe struct GuidCodec : ICodec<Guid>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(Guid value) => 38;

    /// <inheritdoc/>
    public static nint Write(nint cursor, Guid value)
    {
        cursor = Json.Byte(cursor, (byte)'"');
        value.TryFormat(new Span<byte>((void*)cursor, 36), out int written);
        return Json.Byte(cursor + written, (byte)'"');
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out Guid value)
    {
        value = default;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        if (cursor == 0)
            return 0;
        ReadOnlySpan<byte> text = ShortText.Of(token, stackalloc byte[ShortText.Length]);
        return text.Length == 36 && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == 36 ? cursor : 0;
    }
}
