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

    // Pinned for good, so that a row is an address. Row 0 is the first member after the opening brace, row i + 1
    // member i after a comma; the last one follows nowhere.
    private readonly byte[] _rows;
    private readonly int _count;

    public PredictedNames(NameTable names, ReadOnlySpan<Member> members)
    {
        _count = names.Count + 1;
        _rows = GC.AllocateArray<byte>((_count + 1) * sizeof(Row), pinned: true);
        First = (Row*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows));
        for (int i = 0; i < _count && names.Count != 0; i++)
        {
            int member = Math.Max(0, i - 1);
            byte[] literal = [i == 0 ? (byte)'{' : (byte)',', .. names.Quoted(member), (byte)':'];
            First[i].Read = SlotReader.Of(members[member].Kind);
            // A longer name is not predicted, but found.
            if (literal.Length > Width)
                continue;
            literal.CopyTo(new Span<byte>(First + i, Width));
            First[i].Length = literal.Length;
            First[i].Mask = uint.MaxValue >> (Width - literal.Length);
        }
    }

    /// <summary>The row of the first member after the opening brace.</summary>
    public Row* First { get; }

    /// <summary>The row of a member that follows another; for the number of members a row that is nowhere.</summary>
    public Row* After(int member) => First + member + 1;

    /// <summary>Whether this row follows; if so, the cursor is after it, else it has not moved. Any index is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ref nint cursor, nint end, int index)
    {
        if ((uint)index >= (uint)_count || !First[index].IsAt((byte*)cursor, (byte*)end))
            return false;
        cursor += First[index].Length;
        return true;
    }

    /// <summary>The literal, padded with zeros; a bit for each of its bytes; its length, or 0 where it does not fit.</summary>
    [StructLayout(LayoutKind.Explicit, Size = Width + 16)]
    public struct Row
    {
        [FieldOffset(0)]
        private byte _literal;

        [FieldOffset(Width)]
        public uint Mask;

        [FieldOffset(Width + 4)]
        public int Length;

        /// <summary>Reads the value after it into a slot; null for values that have an inside.</summary>
        [FieldOffset(Width + 8)]
        public delegate*<byte*, byte*, MemberSlot*, byte*> Read;

        /// <summary>Whether the bytes continue with the literal, all of it before the end; touches nothing at or
        /// after that. A row lies at a fixed address.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsAt(byte* p, byte* end)
        {
            byte* literal = (byte*)Unsafe.AsPointer(ref _literal);
            if (Vector256.IsHardwareAccelerated && end - p >= Width)
            {
                uint mask = Mask;
                return (Vector256.Equals(Vector256.Load(p), Vector256.Load(literal)).ExtractMostSignificantBits() & mask) == mask && mask != 0;
            }
            return Length != 0 && end - p >= Length && new ReadOnlySpan<byte>(p, Length).SequenceEqual(new ReadOnlySpan<byte>(literal, Length));
        }
    }
}
