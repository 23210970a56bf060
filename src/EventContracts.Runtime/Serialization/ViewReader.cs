using System;

namespace EventContracts.Serialization;

/// <summary>Fills views and decodes their members. Allocates nothing but the text of an error.</summary>
public static unsafe class ViewReader
{
    /// <summary>Finds the members of an object and checks them, each against its kind; required ones must be there, none may occur twice.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, MemberTable members, Span<MemberSlot> slots, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length;
            var reader = new EventReader(json);
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : Members(start, end, members, slots, ref reader);
            if (after != 0 && Json.Whitespace(after, end) == end)
            {
                error = default;
                return true;
            }
            error = reader.Explain(start, end, after, start);
            return false;
        }
    }

    /// <summary>Checks a whole value against a kind.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, MemberKind kind, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length;
            var reader = new EventReader(json);
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : KindCheck.Read(Json.Whitespace(start, end), end, kind, ref reader);
            if (after != 0 && Json.Whitespace(after, end) == end)
            {
                error = default;
                return true;
            }
            reader.Fail(start, kind);
            error = reader.Explain(start, end, after, start);
            return false;
        }
    }

    /// <summary>The bytes of a member; none where it is absent.</summary>
    public static ReadOnlySpan<byte> At(ReadOnlySpan<byte> json, MemberSlot slot) => json.Slice(slot.Start, slot.Length);

    /// <summary>A required scalar.</summary>
    public static T Scalar<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : struct, ICodec<T> => Decode<T, TCodec>(json);

    /// <summary>A scalar, or null where it is absent or null.</summary>
    public static T? ScalarOrNull<T, TCodec>(ReadOnlySpan<byte> json)
        where T : struct
        where TCodec : struct, ICodec<T> => json.IsEmpty || json[0] == (byte)'n' ? null : Decode<T, TCodec>(json);

    /// <summary>A scalar that may be absent or null, which differ.</summary>
    public static Optional<T?> ScalarOptional<T, TCodec>(ReadOnlySpan<byte> json)
        where T : struct
        where TCodec : struct, ICodec<T> => json.IsEmpty ? default : new Optional<T?>(ScalarOrNull<T, TCodec>(json));

    /// <summary>The whole of a value that is no object.</summary>
    public static TView Whole<TView, TViewCodec>(ReadOnlySpan<byte> json)
        where TView : allows ref struct
        where TViewCodec : IViewCodec<TView>, allows ref struct => TViewCodec.Parse(json.Trim(" \t\r\n"u8));

    /// <summary>The members that are not declared.</summary>
    public static ViewMap<TItem, TViewCodec> Extras<TItem, TViewCodec>(ReadOnlySpan<byte> json, MemberTable members)
        where TItem : allows ref struct
        where TViewCodec : IViewCodec<TItem>, allows ref struct => new(json.Trim(" \t\r\n"u8), members);

    internal static T Decode<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : struct, ICodec<T>
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            var reader = new EventReader(json);
            if (TCodec.Read((nint)first, (nint)first + json.Length, ref reader, out T value) != 0)
                return value;
        }
        throw Mismatch(json, MemberKind.Any);
    }

    internal static Utf8Text ToText(ReadOnlySpan<byte> json)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first;
            if (JsonString.Scan(start, start + json.Length, out StringToken token) != 0)
                return new Utf8Text(json.Slice((int)(token.Start - start), token.Length), token.Escaped);
        }
        throw Mismatch(json, MemberKind.String);
    }

    internal static ReadOnlySpan<byte> Expect(ReadOnlySpan<byte> json, MemberKind kind) =>
        json.Length > 0 && json[0] == (kind == MemberKind.Array ? (byte)'[' : (byte)'{') ? json : throw Mismatch(json, kind);

    private static nint Members(nint start, nint end, MemberTable members, Span<MemberSlot> slots, ref EventReader reader)
    {
        nint at = Json.Whitespace(start, end);
        nint value = members.First(at, end, out int member);
        int seen = 0;
        while (member != MemberTable.End)
        {
            if (value == 0)
                return reader.Fail(at, MemberKind.Object);
            at = value;
            nint after;
            if (member >= 0)
            {
                if (slots[member].Length != 0)
                    return reader.Duplicate(at, members);
                after = KindCheck.Read(at, end, members[member].Kind, ref reader);
                if (after == 0)
                    return reader.Fail(at, members);
                slots[member] = new MemberSlot((int)(at - start), (int)(after - at));
                seen += members[member].IsRequired ? 1 : 0;
            }
            else if ((after = Json.Skip(at, end)) == 0)
            {
                return reader.Fail(at, MemberKind.Any);
            }
            at = after;
            value = members.Next(at, end, member + 1, out member);
        }
        if (value == 0)
            return reader.Fail(at, MemberKind.Object);
        return seen == members.RequiredCount ? value : Missing(value, members, slots, ref reader);
    }

    private static nint Missing(nint at, MemberTable members, Span<MemberSlot> slots, ref EventReader reader)
    {
        ulong[] seen = new ulong[(slots.Length / 64) + 1];
        for (int i = 0; i < slots.Length; i++)
            seen[i / 64] |= slots[i].Length == 0 ? 0 : 1UL << (i % 64);
        return reader.Missing(at, members, seen);
    }

    private static EventFormatException Mismatch(ReadOnlySpan<byte> json, MemberKind kind)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
            return new EventFormatException(ValueText.Mismatch((nint)first, (nint)first + json.Length, kind, "", 0));
    }
}
