using System;
using System.Buffers;
using System.Buffers.Text;

namespace EventContracts.Serialization;

/// <summary>Bytes as base64 (RFC 4648, section 4), padded.</summary>
public readonly unsafe struct Base64Codec : ICodec<EventBytes>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, EventBytes value)
        where TPass : IWritePass
    {
        int bound = Base64.GetMaxEncodedToUtf8Length(value.Span.Length);
        if (TPass.IsBound)
            return Bounding.Add(cursor, checked(bound + 2));
        cursor = Json.Byte(cursor, (byte)'"');
        Base64.EncodeToUtf8(value.Span, new Span<byte>((void*)cursor, bound), out _, out int written);
        return Json.Byte(cursor + written, (byte)'"');
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out EventBytes value)
    {
        value = default;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        if (cursor == 0)
            return 0;
        byte[]? rented = null;
        ReadOnlySpan<byte> text = token.Raw;
        if (token.Escaped)
        {
            // "\/" is a common spelling of the slash.
            rented = ArrayPool<byte>.Shared.Rent(token.Length);
            text = rented.AsSpan(0, JsonString.Unescape(token.Raw, rented));
        }
        bool isValid = Base64.IsValid(text, out int length);
        if (isValid)
        {
            byte[] bytes = new byte[length];
            isValid = Base64.DecodeFromUtf8(text, bytes, out _, out _) == OperationStatus.Done;
            value = bytes;
        }
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return isValid ? cursor : 0;
    }
}
