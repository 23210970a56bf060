using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Fills views and decodes their members. Allocates nothing but the text of an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ViewReader
{
    /// <summary>Finds the members of the one object, or the places of the one tuple, that the bytes hold; required ones must be there, none may occur twice.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="table">What is declared.</param>
    /// <param name="tape">Holds what was found.</param>
    /// <param name="error">Why there is no such value.</param>
    /// <returns>The position of the slots, or 0.</returns>
    internal static long Read(ReadOnlySpan<byte> json, SlotTable table, out Tape tape, out EventError error)
    {
        tape = Tape.Of(table.Count);
        if (json.Length < Json.ReadMargin)
            return ReadShort(json, table, tape, out error);
        fixed (byte* first = json)
            return Read((nint)first, json, table, tape, out error);
    }

    // Apart, because room on the stack costs every call of a method that has it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long ReadShort(ReadOnlySpan<byte> json, SlotTable table, Tape tape, out EventError error)
    {
        fixed (byte* first = PaddedInput.Of(json, stackalloc byte[PaddedInput.Room]))
            return Read((nint)first, json, table, tape, out error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Read(nint start, ReadOnlySpan<byte> json, SlotTable table, Tape tape, out EventError error)
    {
        nint end = start + json.Length, at = start + ByteOrderMark.Length(json), after = 0;
        var pass = new ViewPass(end, tape);
        long position = pass.Take(table.Count);
        if (json.Length <= EventReader.DefaultMaxBytes)
            after = table.Read(at, start, tape.Address(position), 0, ref pass);
        if (after != 0 && (after == end || Json.Whitespace(after, end) == end))
        {
            error = default;
            return position;
        }
        error = json.Length > EventReader.DefaultMaxBytes ? new EventReader(json).Explain(start, end, after, at) : pass.Failures.Explain(start, end, after, at);
        return 0;
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
            nint after = json.Length > EventReader.DefaultMaxBytes ? 0 : SlotReader.Read(Json.Whitespace(at, end), end, kind, ref slot);
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
