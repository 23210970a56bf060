using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Fills views and decodes their members. Allocates nothing but the text of an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ViewReader
{
    /// <summary>Finds the members of the one object, or the places of the one tuple, that the bytes hold; required
    /// ones must be there, none may occur twice.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="table">What is declared.</param>
    /// <param name="position">The position of the slots.</param>
    /// <returns>What holds the slots; null where there is no such value, which <see cref="Explain"/> explains.</returns>
    internal static Tape? Read(ReadOnlySpan<byte> json, SlotTable table, out long position)
    {
        var tape = Tape.Of(table.Count);
        if (json.Length < Json.ReadMargin)
            return ReadShort(json, table, tape, out position) ? tape : null;
        fixed (byte* first = json)
            return Read((nint)first, json, table, tape, out position) ? tape : null;
    }

    // Apart, because room on the stack costs every call of a method that has it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReadShort(ReadOnlySpan<byte> json, SlotTable table, Tape tape, out long position)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
            return Read((nint)first, json, table, tape, out position);
    }

    /// <summary>As the other, of bytes that are pinned and have their margin (<see cref="Json.ReadMargin"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Read(nint start, ReadOnlySpan<byte> json, SlotTable table, Tape tape, out long position)
    {
        nint end = start + json.Length;
        var pass = new ViewPass(end, tape);
        position = pass.Take(table.Count, out MemberSlot* slots);
        if (json.Length > EventReader.DefaultMaxBytes)
            return false;
        nint after = table.Read(start + ByteOrderMark.Length(json), start, slots, 0, ref pass);
        pass.Finish();
        return after != 0 && (after == end || Json.Whitespace(after, end) == end);
    }

    /// <summary>Why the bytes are no such value: reads them once more, as failures are rare.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static EventError Explain(ReadOnlySpan<byte> json, SlotTable table)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + json.Length, at = start + ByteOrderMark.Length(json);
            if (json.Length > EventReader.DefaultMaxBytes)
                return new EventReader(json).Explain(start, end, 0, at);
            var tape = Tape.Of(table.Count);
            FailureLog failures = default;
            var pass = new ViewPass(end, tape, ref failures);
            pass.Take(table.Count, out MemberSlot* slots);
            nint after = table.Read(at, start, slots, 0, ref pass);
            pass.Finish();
            return failures.Explain(start, end, after, at);
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
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : SlotReader.Read(Json.Whitespace(at, end), end, kind, &slot);
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

    internal static ViewValue Expect(ViewValue value, Wire kind) =>
        value.Json is [var first, ..] && first == (kind == Wire.Array ? (byte)'[' : (byte)'{') ? value : throw Mismatch(value.Json, kind);

    private static EventFormatException Mismatch(ReadOnlySpan<byte> json, Wire kind)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
            return new EventFormatException(ValueText.Mismatch((nint)first, (nint)first + json.Length, kind, "", 0));
    }
}
