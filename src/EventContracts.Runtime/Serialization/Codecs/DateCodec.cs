using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>An RFC 3339 full date.</summary>
public readonly struct DateCodec : ICodec<DateOnly>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(DateOnly value) => 12;

    /// <inheritdoc/>
    public static nint Write(nint cursor, DateOnly value)
    {
        cursor = DateTimeWriter.WriteDate(Json.Byte(cursor, (byte)'"'), value.Year, value.Month, value.Day);
        return Json.Byte(cursor, (byte)'"');
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out DateOnly value)
    {
        value = default;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        return cursor != 0 && DateTimeReader.TryParseDate(ShortText.Of(token, stackalloc byte[ShortText.Length]), out value) ? cursor : 0;
    }
}
