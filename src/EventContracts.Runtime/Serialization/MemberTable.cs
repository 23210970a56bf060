using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>The declared members of an object, and the general path of reading: any order, white space, unknown names. Immutable and thread-safe.</summary>
public sealed partial class MemberTable : SlotTable
{
    /// <summary>The member is not declared; the cursor is at its value.</summary>
    public const int Unknown = -1;

    /// <summary>The object has ended; the cursor is after it.</summary>
    public const int End = -2;

    /// <summary>What follows is neither a member nor the end; the cursor has not moved.</summary>
    public const int Malformed = -3;

    private readonly Member[] _members;
    private readonly NameTable _names;
    private readonly PredictedNames _predicted;
    private readonly unsafe PredictedNames.Row* _rows;
    private readonly unsafe PredictedNames.Row* _mayEnd;
    private readonly ulong[] _required;
    private readonly ulong _firstRequired;
    private readonly int[] _requiredIndexes;

    /// <summary>A table of these members, in the order of the schema.</summary>
    public unsafe MemberTable(params ReadOnlySpan<Member> members)
        : base(Wire.Object, members)
    {
        _members = members.ToArray();
        _names = new NameTable(Array.ConvertAll(_members, member => member.Name));
        _predicted = new PredictedNames(_names, _members);
        _rows = _predicted.First;
        _mayEnd = _predicted.MayEnd;
        _requiredIndexes = [.. Enumerable.Range(0, _members.Length).Where(i => _members[i].IsRequired)];
        _required = new ulong[Math.Max(1, (_members.Length + 63) / 64)];
        foreach (int i in _requiredIndexes)
            _required[i / 64] |= 1UL << (i % 64);
        _firstRequired = _required[0];
    }

    internal Member this[int index] => _members[index];

    /// <summary>The names, to compare with bytes that end there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe MemberNames Names(nint end) => new(_rows, end);

    /// <summary>On to the value of the next declared member, past others, or after the closing brace.</summary>
    /// <param name="cursor">At the object, or after the value before; white space there is allowed. Then after
    /// the colon of the member, or after the brace.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="start">Where the object starts: what the cursor was at first.</param>
    /// <param name="last">The member before, -1 at the start: the one after it is compared first.</param>
    /// <returns>The index of the member, <see cref="End"/> or <see cref="Malformed"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(ref nint cursor, nint end, nint start, int last)
    {
        if (Json.At(cursor, end, (byte)'}') && cursor != start)
        {
            cursor++;
            return End;
        }
        Found found = Search(cursor, end, start, last + 1);
        cursor = found.Cursor;
        return found.Member;
    }

    /// <summary>On to the next value, or after the closing brace.</summary>
    /// <param name="cursor">As for <see cref="Next"/>, but then at the value itself.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="start">Where the object starts: what the cursor was at first.</param>
    /// <param name="last">The member before, -1 at the start: the one after it is compared first.</param>
    /// <returns>The index of the member, <see cref="Unknown"/>, <see cref="End"/> or <see cref="Malformed"/>.</returns>
    public int NextOrUnknown(ref nint cursor, nint end, nint start, int last)
    {
        bool isFirst = cursor == start;
        nint at = Json.Whitespace(cursor, end);
        if (Json.At(at, end, isFirst ? (byte)'{' : (byte)','))
        {
            at = Json.Whitespace(at + 1, end);
            if (!isFirst || !Json.At(at, end, (byte)'}'))
                return Name(at, ref cursor, end, last + 1);
        }
        else if (isFirst || !Json.At(at, end, (byte)'}'))
        {
            return Malformed;
        }
        cursor = at + 1;
        return End;
    }

    /// <summary>Ends the reading of an object: it must have ended, with every required member seen.</summary>
    /// <param name="cursor">Where the last step left it.</param>
    /// <param name="member">What the last step returned.</param>
    /// <param name="reader">Takes the reason of a failure.</param>
    /// <param name="seen">A bit for each member that was read.</param>
    /// <returns>The address after the object, or 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Close(nint cursor, int member, ref EventReader reader, ulong seen) =>
        member == End && (_firstRequired & ~seen) == 0 ? cursor : Fail(cursor, member, ref reader, seen);

    /// <summary>As the other, for more than 64 members.</summary>
    public nint Close(nint cursor, int member, ref EventReader reader, params scoped ReadOnlySpan<ulong> seen) =>
        member == End && FirstMissing(seen) is null ? cursor : Fail(cursor, member, ref reader, seen);

    internal Wire KindOf(string name) => _names.IndexOf(name) is var index and >= 0 ? _members[index].Kind : Wire.Any;

    internal bool Has(Utf8Text name) => name.IsEscaped ? _names.IndexOf(name.ToString()) >= 0 : _names.Find(name.Raw) >= 0;

    private string? FirstMissing(ReadOnlySpan<ulong> seen)
    {
        for (int i = 0; i < _required.Length; i++)
        {
            if ((_required[i] & ~seen[i]) is var missing and not 0)
                return _members[(i * 64) + System.Numerics.BitOperations.TrailingZeroCount(missing)].Name;
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint Fail(nint cursor, int member, ref EventReader reader, ulong seen) => Fail(cursor, member, ref reader, [seen]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint Fail(nint cursor, int member, ref EventReader reader, scoped ReadOnlySpan<ulong> seen) =>
        member == End ? reader.Missing(cursor, FirstMissing(seen)!) : reader.FailObject(cursor, this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Found Search(nint cursor, nint end, nint start, int expected)
    {
        bool isFirst = cursor == start;
        if (isFirst ? _predicted.IsFirst(ref cursor, end) : _predicted.Is(ref cursor, end, expected))
            return new Found(isFirst ? 0 : expected, cursor);
        nint before = cursor;
        int member = NextOrUnknown(ref cursor, end, start, expected - 1);
        if (member == Unknown)
            member = Declared(before, ref cursor, end);
        return new Found(member, cursor);
    }

    /// <summary>From the value of a member that is not declared on to one that is.</summary>
    private int Declared(nint start, ref nint cursor, nint end)
    {
        while (true)
        {
            nint after = Json.Skip(cursor, end);
            int member = Malformed;
            if (after != 0)
                member = NextOrUnknown(ref after, end, start: 0, last: -1);
            if (member == Unknown)
            {
                cursor = after;
                continue;
            }
            cursor = member == Malformed ? start : after;
            return member;
        }
    }

    /// <summary>The member whose name is here, and the cursor at its value; <see cref="Malformed"/>, and the cursor unmoved, when there is none.</summary>
    private int Name(nint at, ref nint cursor, nint end, int expected)
    {
        if (!Json.At(at, end, (byte)'"'))
            return Malformed;
        nint after = JsonString.Scan(at, end, out StringToken token);
        if (after == 0)
            return Malformed;
        after = Json.AfterColon(after, end);
        if (after == 0)
            return Malformed;
        cursor = after;
        if (token.Escaped)
            return _names.IndexOf(JsonString.ToText(token));
        return _names.Is(expected, token.Raw) ? expected : _names.Find(token.Raw);
    }

    /// <summary>What the next member is, and where its value: in two registers, so that the caller's cursor can stay in one.</summary>
    private readonly struct Found(int member, nint cursor)
    {
        public readonly int Member = member;
        public readonly nint Cursor = cursor;
    }
}
