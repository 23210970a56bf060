using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary>Checks a value against a kind, as reading it would, and keeps the scalar; the inside of objects and arrays is only checked for being well formed.</summary>
internal static unsafe class SlotReader
{
    public static nint Read(nint cursor, nint end, Wire kind, ref MemberSlot slot)
    {
        if ((kind & Wire.Nullable) != 0)
        {
            if (Json.Null(cursor, end) is var afterNull and not 0)
                return afterNull;
            kind &= ~Wire.Nullable;
        }
        byte* p = (byte*)cursor, stop = (byte*)end;
        switch (kind)
        {
            // A constant text has escapes like any other.
            case Wire.Const when Json.At(cursor, end, (byte)'"'):
            case Wire.String or Wire.Enum:
                return StringReader.FindPlainEnd(p, stop) is var close and not null ? (nint)(close + 1) : Text(cursor, end, ref slot);
            case Wire.Boolean:
                return Keep(BooleanCodec.Read(cursor, end, out bool boolean), boolean, ref slot);
            case Wire.Int32:
                return Keep((nint)IntegerReader.Read(p, stop, out int int32), int32, ref slot);
            case Wire.Int64:
                return Keep((nint)IntegerReader.Read(p, stop, out long int64), int64, ref slot);
            case Wire.UInt64:
                return Keep((nint)IntegerReader.Read(p, stop, out ulong uint64), uint64, ref slot);
            case Wire.Double:
                return Keep((nint)DoubleReader.Read(p, stop, out double number), number, ref slot);
            case Wire.Decimal:
                return Keep((nint)DecimalReader.Read(p, stop, out decimal exact), exact, ref slot);
            case Wire.DateTime:
                return Keep((nint)DateTimeReader.Read(p, stop, out DateTimeOffset time), time, ref slot);
            case Wire.Date:
                return Keep((nint)DateReader.Read(p, stop, out DateOnly date), date, ref slot);
            case Wire.Guid:
                return Keep((nint)GuidReader.Read(p, stop, out Guid guid), guid, ref slot);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Text(nint cursor, nint end, ref MemberSlot slot)
    {
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        slot.MarkEscaped(token.Escaped);
        return cursor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Keep<T>(nint after, T value, ref MemberSlot slot)
    {
        slot.Set(value);
        return after;
    }
}
