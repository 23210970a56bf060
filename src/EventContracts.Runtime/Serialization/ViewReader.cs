using System;
using System.ComponentModel;

namespace EventContracts.Serialization;

/// <summary>Fills views and decodes their members. Allocates nothing but the text of an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ViewReader
{
    /// <summary>Finds the members of an object and checks them, each against its kind; required ones must be there, none may occur twice.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> json, MemberTable members, Span<MemberSlot> slots, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length;
            var reader = new EventReader(json);
            reader.Pinned(end);
            nint at = start + ByteOrderMark.Length(json);
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : Members(start, at, end, members, slots, ref reader);
            if (after != 0 && Json.Whitespace(after, end) == end)
            {
                error = default;
                return true;
            }
            error = reader.Explain(start, end, after, at);
            return false;
        }
    }

    /// <summary>Finds the places of a tuple and checks them, each against its kind.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> json, TupleTable places, Span<MemberSlot> slots, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length;
            var reader = new EventReader(json);
            reader.Pinned(end);
            nint at = start + ByteOrderMark.Length(json);
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : places.Read(start, at, end, slots, ref reader);
            if (after != 0 && Json.Whitespace(after, end) == end)
            {
                error = default;
                return true;
            }
            error = reader.Explain(start, end, after, at);
            return false;
        }
    }

    /// <summary>Checks a whole value against a kind.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, Wire kind, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length;
            var reader = new EventReader(json);
            reader.Pinned(end);
            MemberSlot slot = default;
            nint at = start + ByteOrderMark.Length(json);
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : SlotReader.Read(Json.Whitespace(at, end), end, kind, ref slot, ref reader);
            if (after != 0 && Json.Whitespace(after, end) == end)
            {
                error = default;
                return true;
            }
            reader.Fail(at, kind);
            error = reader.Explain(start, end, after, at);
            return false;
        }
    }

    /// <summary>The whole of a value that is no object.</summary>
    public static TView Whole<TView, TViewCodec>(ReadOnlySpan<byte> json)
        where TView : allows ref struct
        where TViewCodec : IViewCodec<TView>, allows ref struct => TViewCodec.Parse(json[ByteOrderMark.Length(json)..].Trim(" \t\r\n"u8));

    internal static T Decode<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : struct, ICodec<T>
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint end = (nint)first + json.Length;
            var reader = new EventReader(json);
            reader.Pinned(end);
            if (TCodec.Read((nint)first, end, ref reader, out T value) != 0)
                return value;
        }
        throw Mismatch(json, Wire.Any);
    }

    /// <summary>A text whose JSON is known to be well formed.</summary>
    internal static Utf8Text ToText(ReadOnlySpan<byte> json)
    {
        if (json.Length < 2 || json[0] != (byte)'"')
            throw Mismatch(json, Wire.String);
        ReadOnlySpan<byte> content = json[1..^1];
        return new Utf8Text(content, content.Contains((byte)'\\'));
    }

    internal static ReadOnlySpan<byte> Expect(ReadOnlySpan<byte> json, Wire kind) =>
        json.Length > 0 && json[0] == (kind == Wire.Array ? (byte)'[' : (byte)'{') ? json : throw Mismatch(json, kind);

    private static nint Members(nint start, nint at, nint end, MemberTable members, Span<MemberSlot> slots, ref EventReader reader)
    {
        nint open = at;
        int member = members.Next(ref at, end, open, last: -1);
        while (member >= 0)
        {
            ref MemberSlot slot = ref slots[member];
            nint value = Json.Whitespace(at, end);
            Wire kind = members[member].Kind;
            nint after = slot.Length == 0 ? SlotReader.Read(value, end, kind, ref slot, ref reader) : 0;
            if (after == 0 || ((kind & ~Wire.Nullable) == Wire.Const && !IsConstant(value, end, kind, members.Constant(member))))
            {
                reader.FailMember(at, isTwice: slot.Length != 0);
                break;
            }
            slot.Place(start, value, after);
            at = after;
            member = members.Next(ref at, end, open, member);
        }
        return members.Close(at, member, ref reader, slots);
    }

    private static bool IsConstant(nint at, nint end, Wire kind, ReadOnlySpan<byte> constant) =>
        ((kind & Wire.Nullable) != 0 && Json.At(at, end, (byte)'n')) || constant.IsEmpty || JsonConst.Read(at, end, constant) != 0;

    private static EventFormatException Mismatch(ReadOnlySpan<byte> json, Wire kind)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
            return new EventFormatException(ValueText.Mismatch((nint)first, (nint)first + json.Length, kind, "", 0));
    }
}
