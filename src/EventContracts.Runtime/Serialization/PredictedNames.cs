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
    // Pinned for good, so that a row is an address. Row i is member i, row 0 after the opening brace; then one that
    // follows nowhere, and the first member after a comma.
    private readonly byte[] _rows;
    private readonly int _count;

    public PredictedNames(NameTable names, ReadOnlySpan<Member> members)
    {
        _count = names.Count;
        _rows = GC.AllocateArray<byte>((_count + 2) * sizeof(Row), pinned: true);
        First = (Row*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows));
        MayEnd = First + 1;
        First[_count] = First[_count + 1] = Row.Nowhere;
        for (int i = 0; i < _count; i++)
        {
            First[i] = Row.Of((byte)(i == 0 ? '{' : ','), names.Quoted(i), members[i]);
            if (members[i].IsRequired)
                MayEnd = First + i + 1;
        }
        if (_count != 0)
            First[_count + 1] = Row.Of((byte)',', names.Quoted(0), members[0]);
    }

    /// <summary>The row of the first member after the opening brace; those of the other members lie behind it.</summary>
    public Row* First { get; }

    /// <summary>From this row on the object may end: the members that must be there lie before it, and one at least.</summary>
    public Row* MayEnd { get; }

    /// <summary>Whether the first member follows, after the opening brace; if so, the cursor is after it, else it has not moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFirst(ref nint cursor, nint end) => Is(ref cursor, end, First);

    /// <summary>Whether this member follows, after a comma; if so, the cursor is after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ref nint cursor, nint end, int member) => (uint)member < (uint)_count && Is(ref cursor, end, First + (member == 0 ? _count + 1 : member));

    /// <summary>Whether the row's literal follows; if so, the cursor is after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ref nint cursor, nint end, Row* row)
    {
        if (!Row.IsAt(row, (byte*)cursor, (byte*)end))
            return false;
        cursor += row->Length;
        return true;
    }

    /// <summary>Where reading has come to: the row whose turn it is, and the place in the bytes.</summary>
    public readonly struct Stop(Row* row, byte* cursor)
    {
        public readonly Row* Row = row;
        public readonly byte* Cursor = cursor;
    }

    /// <summary>One literal, and what reads the value after it.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 64)]
    public struct Row
    {
        /// <summary>Of a vector of bytes.</summary>
        public const int Width = 32;

        // Padded with zeros.
        [FieldOffset(0)]
        private byte _literal;

        // A bit for each byte of the literal.
        [FieldOffset(Width)]
        private uint _mask;

        // As the mask; another where nothing matches.
        [FieldOffset(Width + 4)]
        private uint _wanted;

        [FieldOffset(Width + 8)]
        public int Length;

        /// <summary>Whether another member may follow in its place.</summary>
        [FieldOffset(Width + 12)]
        public bool IsOptional;

        /// <summary>Reads the value after it into a slot; null for values that have an inside.</summary>
        [FieldOffset(Width + 16)]
        public delegate*<byte*, byte*, MemberSlot*, byte*> Read;

        /// <summary>A row that no bytes match.</summary>
        public static Row Nowhere => new() { _wanted = 1 };

        public static Row Of(byte before, ReadOnlySpan<byte> quotedName, Member member)
        {
            Row row = Nowhere;
            row.IsOptional = !member.IsRequired;
            row.Read = SlotReader.Of(member.Kind);
            byte[] literal = [before, .. quotedName, (byte)':'];
            // A longer name is not predicted, but found.
            if (literal.Length > Width)
                return row;
            literal.CopyTo(new Span<byte>(&row._literal, Width));
            row.Length = literal.Length;
            row._wanted = row._mask = uint.MaxValue >> (Width - literal.Length);
            return row;
        }

        /// <summary>Whether the bytes continue with the row's literal, and do not end with it; touches nothing at or after the end. Static, as for a call
        /// of a row's own method its address is checked.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsAt(Row* row, byte* p, byte* end) => end - p <= Width ? NearLength(row, p, end) != 0 : IsFar(row, p);

        /// <summary>As <see cref="IsAt"/>, where the end is more than <see cref="Width"/> bytes away.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsFar(Row* row, byte* p)
        {
            if (Vector256.IsHardwareAccelerated)
                return (Vector256.Equals(Vector256.Load(p), Vector256.Load((byte*)row)).ExtractMostSignificantBits() & row->_mask) == row->_wanted;
            byte* literal = (byte*)row;
            uint low = Vector128.Equals(Vector128.Load(p), Vector128.Load(literal)).ExtractMostSignificantBits();
            uint high = Vector128.Equals(Vector128.Load(p + 16), Vector128.Load(literal + 16)).ExtractMostSignificantBits();
            return ((low | high << 16) & row->_mask) == row->_wanted;
        }

        /// <summary>As <see cref="IsAt"/>, near the end: the length of the literal, or 0 where it does not follow.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int NearLength(Row* row, byte* p, byte* end)
        {
            byte* literal = (byte*)row;
            int length = row->Length;
            bool isThere = length <= 16 && end - p > 16
                ? (Vector128.Equals(Vector128.Load(p), Vector128.Load(literal)).ExtractMostSignificantBits() & row->_mask) == row->_wanted
                : end - p > length && new ReadOnlySpan<byte>(p, length).SequenceEqual(new ReadOnlySpan<byte>(literal, length));
            return isThere ? length : 0;
        }
    }
}
