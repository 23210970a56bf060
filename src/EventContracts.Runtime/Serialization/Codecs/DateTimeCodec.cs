using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>An RFC 3339 date-time.</summary>
public readonly struct DateTimeCodec : ICodec<DateTimeOffset>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(DateTimeOffset value) => 40;

    /// <inheritdoc/>
    public static nint Write(nint cursor, DateTimeOffset value)
    {
        cursor = DateTimeWriter.Write(Json.Byte(cursor, (byte)'"'), value);
        return Json.Byte(cursor, (byte)'"');
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out DateTimeOffset value)
    {
        value = default;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        return cursor != 0 && DateTimeReader.TryParse(ShortText.Of(token, stackalloc byte[ShortText.Length]), out value) ? cursor : 0;
    }
}
