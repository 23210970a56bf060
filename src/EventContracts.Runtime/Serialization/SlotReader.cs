using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary>Checks a value against a kind, as reading it would, and keeps the scalar; the inside of objects and arrays is only checked for being well formed.</summary>
internal static unsafe class SlotReader
{
    /// <summary>What reads a scalar or a text: at its first byte, which is no white space, up to the end of the bytes, into a slot, whatever it holds; it returns the address after it, or null.
    /// Null for other kinds. The readers of scalars write to the start of a slot, where <see cref="MemberSlot.Set"/> does.</summary>
    public static delegate*<byte*, byte*, MemberSlot*, byte*> Of(Wire kind) => kind switch
    {
        Wire.String or Wire.Enum => &Text,
        Wire.Guid => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out Guid, byte*>)&GuidReader.Read,
        Wire.DateTime => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out DateTimeOffset, byte*>)&DateTimeReader.Read,
        Wire.Date => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out DateOnly, byte*>)&DateReader.Read,
        Wire.Decimal => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out decimal, byte*>)&DecimalReader.Read,
        Wire.Double => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out double, byte*>)&DoubleReader.Read,
        Wire.Int32 => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out int, byte*>)&IntegerReader.Read,
        Wire.Int64 => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out long, byte*>)&IntegerReader.Read,
        Wire.UInt64 => (delegate*<byte*, byte*, MemberSlot*, byte*>)(delegate*<byte*, byte*, out ulong, byte*>)&IntegerReader.Read,
        Wire.Boolean => &Boolean,
        _ => null,
    };

    private static byte* Text(byte* p, byte* end, MemberSlot* slot)
    {
        if (p < end && *p == '"')
        {
            byte* close = StringScanner.FindSpecial(p + 1, end);
            if (close < end && *close == '"')
            {
                slot->MarkEscaped(false);
                return close + 1;
            }
        }
        return (byte*)Text((nint)p, (nint)end, ref *slot);
    }

    private static byte* Boolean(byte* p, byte* end, MemberSlot* slot) => (byte*)Keep(BooleanCodec.Read((nint)p, (nint)end, out bool value), value, ref *slot);

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
