using System;

namespace EventContracts.Serialization;

/// <summary>Checks a value against the kind of its member, as reading it would, and keeps the scalar; the inside of objects and arrays is only checked for being well formed.</summary>
internal static class SlotReader
{
    public static nint Read(nint cursor, nint end, MemberKind kind, ref MemberSlot slot, ref EventReader reader)
    {
        if ((kind & MemberKind.Nullable) != 0)
        {
            if (Json.Null(cursor, end) is var afterNull and not 0)
                return afterNull;
            kind &= ~MemberKind.Nullable;
        }
        switch (kind)
        {
            // A constant text has escapes like any other.
            case MemberKind.Const when Json.At(cursor, end, (byte)'"'):
            case MemberKind.String or MemberKind.Enum:
                cursor = JsonString.Scan(cursor, end, out StringToken token);
                slot.MarkEscaped(token.Escaped);
                return cursor;
            case MemberKind.Boolean:
                return Scalar<bool, BooleanCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.Int32:
                return Scalar<int, Int32Codec>(cursor, end, ref slot, ref reader);
            case MemberKind.Int64:
                return Scalar<long, Int64Codec>(cursor, end, ref slot, ref reader);
            case MemberKind.UInt64:
                return Scalar<ulong, UInt64Codec>(cursor, end, ref slot, ref reader);
            case MemberKind.Double:
                return Scalar<double, DoubleCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.Decimal:
                return Scalar<decimal, DecimalCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.DateTime:
                return Scalar<DateTimeOffset, DateTimeCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.Date:
                return Scalar<DateOnly, DateCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.Guid:
                return Scalar<Guid, GuidCodec>(cursor, end, ref slot, ref reader);
            case MemberKind.Null:
                return Json.Null(cursor, end);
            case MemberKind.Object or MemberKind.Map:
                return Json.At(cursor, end, (byte)'{') ? Json.Skip(cursor, end) : 0;
            case MemberKind.Array:
                return Json.At(cursor, end, (byte)'[') ? Json.Skip(cursor, end) : 0;
            case MemberKind.Base64:
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
