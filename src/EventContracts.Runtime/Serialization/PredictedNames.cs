using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization;

/// <summary>
/// What stands between two values when an object's members come in the order of the schema, without white space: <c>,"name":</c>. One vector comparison tells.
/// Immutable and thread-safe.
/// </summary>
internal sealed unsafe class PredictedNames
{
    private const int Width = 32;

    // Pinned for good, so that a row is an address. Row 0 is the first member after the opening brace, row i + 1 member i after a comma.
    private readonly byte[] _rows;
    private readonly nint _start;
    private readonly int _count;

    public PredictedNames(NameTable names)
    {
        _count = names.Count == 0 ? 0 : names.Count + 1;
        _rows = GC.AllocateArray<byte>(_count * sizeof(Row), pinned: true);
        _start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows));
        for (int i = 0; i < _count; i++)
        {
            byte[] literal = [i == 0 ? (byte)'{' : (byte)',', .. names.Quoted(Math.Max(0, i - 1)), (byte)':'];
            // A longer name is not predicted, but found.
            if (literal.Length > Width)
                continue;
            Row* row = (Row*)_start + i;
            literal.CopyTo(new Span<byte>(row, Width));
            row->Length = literal.Length;
            row->Mask = uint.MaxValue >> (Width - literal.Length);
        }
    }

    /// <summary>Whether this row follows; if so, the cursor is after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ref nint cursor, nint end, int index)
    {
        if ((uint)index >= (uint)_count)
            return false;
        Row* row = (Row*)_start + index;
        nint at = cursor;
        if (Vector256.IsHardwareAccelerated && end - at >= Width)
        {
            if ((Vector256.Equals(Vector256.Load((byte*)at), Vector256.Load((byte*)row)).ExtractMostSignificantBits() & row->Mask) != row->Mask || row->Length == 0)
                return false;
        }
        else if (row->Length == 0 || !Json.Is(at, end, new ReadOnlySpan<byte>(row, row->Length)))
        {
            return false;
        }
        cursor = at + row->Length;
        return true;
    }

    /// <summary>The literal, padded with zeros; a bit for each of its bytes; its length, or 0 where it does not fit.</summary>
    [StructLayout(LayoutKind.Explicit, Size = Width + 8)]
    private struct Row
    {
        [FieldOffset(Width)]
        public uint Mask;

        [FieldOffset(Width + 4)]
        public int Length;
    }
}
