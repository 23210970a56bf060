using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary>Checks a value against a kind, as reading it would, and keeps the scalar; the inside of objects and
/// arrays is only checked for being well formed.</summary>
internal static unsafe class SlotReader
{
    /// <summary>What reads a scalar or a text: at its first byte, which is no white space, up to the end of the bytes, into a slot, whatever it holds; it
    /// returns the address after it, or null. Null for other kinds. The readers of scalars write to the start of a slot, where <see cref="MemberSlot.Set"/>
    /// does.</summary>
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

    /// <summary>The reader of a text, as <see cref="Of"/> describes it; marks the slot when it has escapes.</summary>
    public static byte* Text(byte* p, byte* end, MemberSlot* slot)
    {
        if (p < end && *p == '"')
        {
            byte* close = StringScanner.FindSpecialFar(p + 1, end);
            if (close != null && *close == '"')
            {
                slot->MarkEscaped(false);
                return close + 1;
            }
        }
        return AnyText(p, end, slot);
    }

    /// <summary>The reader of a boolean, as <see cref="Of"/> describes it.</summary>
    private static byte* Boolean(byte* p, byte* end, MemberSlot* slot)
    {
        nint after = BooleanCodec.Read((nint)p, (nint)end, out bool value);
        slot->Set(value);
        return (byte*)after;
    }

    /// <summary>Reads a value at its first byte, which is no white space, into an empty slot. Touches nothing at or after the end, and looks back
    /// from there (<see cref="Json.ReadMargin"/>).</summary>
    /// <returns>The address after the value, whatever follows; 0 when it is of another kind, and the slot means nothing then.</returns>
    public static nint Read(nint cursor, nint end, Wire kind, MemberSlot* slot)
    {
        if ((kind & Wire.Nullable) != 0)
        {
            if (Json.Null(cursor, end) is var afterNull and not 0)
                return afterNull;
            kind &= ~Wire.Nullable;
        }
        delegate*<byte*, byte*, MemberSlot*, byte*> read = Of(kind);
        if (read != null)
            return (nint)read((byte*)cursor, (byte*)end, slot);
        return kind switch
        {
            // A constant text has escapes like any other.
            Wire.Const when Json.At(cursor, end, (byte)'"') => (nint)AnyText((byte*)cursor, (byte*)end, slot),
            Wire.Null => Json.Null(cursor, end),
            Wire.Object or Wire.Map => SkipFrom((byte)'{', cursor, end),
            Wire.Array => SkipFrom((byte)'[', cursor, end),
            Wire.Base64 => SkipFrom((byte)'"', cursor, end),
            _ => Json.Skip(cursor, end),
        };
    }

    private static nint SkipFrom(byte first, nint cursor, nint end) => Json.At(cursor, end, first) ? Json.Skip(cursor, end) : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* AnyText(byte* p, byte* end, MemberSlot* slot)
    {
        nint after = JsonString.Scan((nint)p, (nint)end, out StringToken token);
        slot->MarkEscaped(token.Escaped);
        return (byte*)after;
    }
}
