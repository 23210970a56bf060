using System;

namespace EventContracts.Serialization;

/// <summary>Checks a value against the kind of its member, as reading it would, and keeps the scalar; the inside of objects and arrays is only checked for being well formed.</summary>
internal static class SlotReader
{
    public static nint Read(nint cursor, nint end, Wire kind, ref MemberSlot slot, ref EventReader reader)
    {
        if ((kind & Wire.Nullable) != 0)
        {
            if (Json.Null(cursor, end) is var afterNull and not 0)
                return afterNull;
            kind &= ~Wire.Nullable;
        }
        switch (kind)
        {
            // A constant text has escapes like any other.
            case Wire.Const when Json.At(cursor, end, (byte)'"'):
            case Wire.String or Wire.Enum:
                cursor = JsonString.Scan(cursor, end, out StringToken token);
                slot.MarkEscaped(token.Escaped);
                return cursor;
            case Wire.Boolean:
                return Scalar<bool, BooleanCodec>(cursor, end, ref slot, ref reader);
            case Wire.Int32:
                return Scalar<int, Int32Codec>(cursor, end, ref slot, ref reader);
            case Wire.Int64:
                return Scalar<long, Int64Codec>(cursor, end, ref slot, ref reader);
            case Wire.UInt64:
                return Scalar<ulong, UInt64Codec>(cursor, end, ref slot, ref reader);
            case Wire.Double:
                return Scalar<double, DoubleCodec>(cursor, end, ref slot, ref reader);
            case Wire.Decimal:
                return Scalar<decimal, DecimalCodec>(cursor, end, ref slot, ref reader);
            case Wire.DateTime:
                return Scalar<DateTimeOffset, DateTimeCodec>(cursor, end, ref slot, ref reader);
            case Wire.Date:
                return Scalar<DateOnly, DateCodec>(cursor, end, ref slot, ref reader);
            case Wire.Guid:
                return Scalar<Guid, GuidCodec>(cursor, end, ref slot, ref reader);
            case Wire.Null:
                return Json.Null(cursor, end);
            case Wire.Object or Wire.Map:
                return Json.At(cursor, end, (byte)'{') ? Json.Skip(cursor, end) : 0;
            case Wire.Array:
                return Json.At(cursor, end, (byte)'[') ? Json.Skip(cursor, end) : 0;
            case Wire.Base64:
                return Json.At(cursor, end, (byte)'"') ? Json.Skip(cursor, end) : 0;
            default:
                return Json.Skip(cursor, end);
        }
    }

    private static nint Scalar<T, TCodec>(nint cursor, nint end, ref MemberSlot slot, ref EventReader reader)
        where TCodec : struct, ICodec<T>
    {
        cursor = TCodec.Read(cursor, end, ref reader, out T value);
        slot.Set(value);
        return cursor;
    }
}
