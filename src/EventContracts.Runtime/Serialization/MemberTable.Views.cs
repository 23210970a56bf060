using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

// The members as a view finds them: where each lies goes to a slot.
public sealed partial class MemberTable
{
    internal override Wire Kind => Wire.Object;

    /// <inheritdoc/>
    internal override unsafe nint Read(nint at, nint origin, MemberSlot* slots, int depth, ref ViewPass pass)
    {
        // Nearly always all members come, in the order of the schema and without white space.
        byte* p = (byte*)at, end = (byte*)pass.End;
        PredictedNames.Row* first = _predicted.First, row = first;
        while (true)
        {
            row = ReadScalars(row, ref p, end, slots + (row - first), (byte*)origin);
            if (row >= _predicted.MayEnd && p < end && *p == '}')
            {
                Clear(slots, (int)(row - first), Count);
                return (nint)(p + 1);
            }
            if (!row->IsAt(p, end) && !SkipAbsent(ref row, p, end, slots))
                return ReadRest((nint)p, at, (int)(row - first) - 1, origin, slots, depth, ref pass);
            byte* name = p;
            int member = (int)(row - first);
            p = Blank.Skip(p + row->Length, end);
            nint after = Value(member, (nint)p, slots + member, depth, ref pass);
            if (after == 0)
                return pass.FailMember((nint)(name + row->Length), isTwice: false, this);
            slots[member].Place(origin, (nint)p, after);
            p = (byte*)after;
            row++;
        }
    }

    /// <summary>Reads scalars and texts as long as one follows the other.</summary>
    /// <returns>The row at which something else comes: its value has an inside or does not read, or its name does not follow.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe PredictedNames.Row* ReadScalars(PredictedNames.Row* row, ref byte* cursor, byte* end, MemberSlot* slot, byte* origin)
    {
        byte* p = cursor;
        for (; row->IsAt(p, end); row++)
        {
            byte* value = p + row->Length;
            if (*value <= ' ')
                value = Blank.Skip(value, end);
            if (row->Read == null)
                break;
            byte* after = row->Read(value, end, slot);
            if (after == null)
                break;
            slot->Place((nint)origin, (nint)value, (nint)after);
            p = after;
            slot++;
        }
        cursor = p;
        return row;
    }

    /// <summary>From a member that may be absent on to one that follows, with nothing but such members in between.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe bool SkipAbsent(ref PredictedNames.Row* row, byte* p, byte* end, MemberSlot* slots)
    {
        PredictedNames.Row* next = row;
        while (next != _predicted.First && next->IsOptional)
        {
            if (!(++next)->IsAt(p, end))
                continue;
            Clear(slots, (int)(row - _predicted.First), (int)(next - _predicted.First));
            row = next;
            return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Clear(MemberSlot* slots, int from, int to)
    {
        for (int i = from; i < to; i++)
            slots[i] = default;
    }

    /// <summary>Goes on after a member, or at the start, with members that are absent, unknown or in another order.</summary>
    private unsafe nint ReadRest(nint at, nint open, int member, nint origin, MemberSlot* slots, int depth, ref ViewPass pass)
    {
        nint end = pass.End;
        Clear(slots, member + 1, Count);
        while (true)
        {
            member = NextForView(ref at, end, open, member + 1);
            if (member < 0)
            {
                if (member != Unknown)
                    break;
                nint afterUnknown = pass.Skip(at, depth);
                if (afterUnknown == 0)
                    break;
                at = afterUnknown;
                continue;
            }
            nint value = Json.Whitespace(at, end);
            nint after = slots[member].Length == 0 ? Value(member, value, slots + member, depth, ref pass) : 0;
            if (after == 0)
                return pass.FailMember(at, isTwice: slots[member].Length != 0, this);
            slots[member].Place(origin, value, after);
            at = after;
        }
        return member == End ? Close(at, slots, ref pass) : pass.FailObject(at, this);
    }

    private unsafe nint Close(nint cursor, MemberSlot* slots, ref ViewPass pass)
    {
        foreach (int required in _requiredIndexes)
        {
            if (slots[required].Length == 0)
                return pass.Missing(cursor, _members[required].Name);
        }
        return cursor;
    }

    /// <summary>As <see cref="NextOrUnknown"/>, with a guess first: the next member, the one after it where it may be absent, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextForView(ref nint cursor, nint end, nint start, int expected)
    {
        nint at = cursor;
        bool isFirst = at == start;
        if (isFirst ? _predicted.IsFirst(ref at, end) : _predicted.Is(ref at, end, expected))
        {
            cursor = at;
            return isFirst ? 0 : expected;
        }
        if (isFirst)
            return NextOrUnknown(ref cursor, end, start, -1);
        if (Json.At(at, end, (byte)'}'))
        {
            cursor = at + 1;
            return End;
        }
        if (_predicted.Is(ref at, end, expected + 1))
        {
            cursor = at;
            return expected + 1;
        }
        return NextOrUnknown(ref cursor, end, start, expected - 1);
    }
}
