using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

// The members as a view finds them: where each lies goes to a slot.
public sealed partial class MemberTable
{
    /// <inheritdoc/>
    internal override unsafe nint Read(nint at, nint origin, MemberSlot* slots, int depth, ref ViewPass pass)
    {
        // Nearly always all members come, in the order of the schema and without white space.
        byte* end = (byte*)pass.End;
        PredictedNames.Stop stop = ReadScalars<Unused>(new PredictedNames.Stop(_rows, (byte*)at), end, slots, (byte*)origin);
        return MayEnd(stop, end) ? Ended(stop, slots) : ReadInsides(stop, at, origin, slots, depth, ref pass);
    }

    /// <summary>Goes on where members have an inside or are absent.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe nint ReadInsides(PredictedNames.Stop stop, nint open, nint origin, MemberSlot* slots, int depth, ref ViewPass pass)
    {
        byte* end = (byte*)pass.End;
        while (true)
        {
            PredictedNames.Row* row = PredictedNames.Row.IsAt(stop.Row, stop.Cursor, end) ? stop.Row : SkipAbsent(stop.Row, stop.Cursor, end, slots);
            if (row == null)
                return ReadRest((nint)stop.Cursor, open, Index(stop.Row) - 1, origin, slots, depth, ref pass);
            int member = Index(row);
            nint name = (nint)stop.Cursor + row->Length;
            nint value = Json.Whitespace(name, (nint)end);
            nint after = Value(member, value, slots + member, depth, ref pass);
            if (after == 0)
                return pass.FailMember(name, isTwice: false, this);
            slots[member].Place(origin, value, after);
            stop = ReadScalars<Unused>(new PredictedNames.Stop(row + 1, (byte*)after), end, slots + member + 1, (byte*)origin);
            if (MayEnd(stop, end))
                return Ended(stop, slots);
        }
    }

    /// <summary>Reads scalars and texts as long as one follows the other.</summary>
    /// <typeparam name="TSlots"><see cref="Unused"/> or <see cref="Emptied"/>.</typeparam>
    /// <param name="start">The row that comes first, and where.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="slot">That of the row.</param>
    /// <param name="origin">What slots are counted from.</param>
    /// <returns>Where something else comes: its value has an inside or does not read, its name does not follow, or it was read before.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe PredictedNames.Stop ReadScalars<TSlots>(PredictedNames.Stop start, byte* end, MemberSlot* slot, byte* origin)
    {
        PredictedNames.Row* row = start.Row;
        byte* p = start.Cursor;
        while (PredictedNames.Row.IsAt(row, p, end))
        {
            byte* value = p + row->Length;
            if (*value <= ' ')
                value = Blank.Skip(value, end);
            if (row->Read == null || (typeof(TSlots) == typeof(Emptied) && slot->Length != 0))
                break;
            byte* after = row->Read(value, end, slot);
            if (after == null)
                break;
            slot->Place((nint)origin, (nint)value, (nint)after);
            p = after;
            slot++;
            row++;
        }
        return new PredictedNames.Stop(row, p);
    }

    /// <summary>The row that follows, with nothing but members in between that may be absent; null where none does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe PredictedNames.Row* SkipAbsent(PredictedNames.Row* row, byte* p, byte* end, MemberSlot* slots)
    {
        PredictedNames.Row* next = row;
        while (next != _rows && next->IsOptional)
        {
            if (!PredictedNames.Row.IsAt(++next, p, end))
                continue;
            Clear(slots, Index(row), Index(next));
            return next;
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool MayEnd(PredictedNames.Stop stop, byte* end) => stop.Row >= _mayEnd && stop.Cursor < end && *stop.Cursor == '}';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe nint Ended(PredictedNames.Stop stop, MemberSlot* slots)
    {
        Clear(slots, Index(stop.Row), Count);
        return (nint)(stop.Cursor + 1);
    }

    // Rows lie behind the first, which unsigned numbers tell the compiler.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe int Index(PredictedNames.Row* row) => (int)(((nuint)row - (nuint)_rows) / (nuint)sizeof(PredictedNames.Row));

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
            int next = NextForView(ref at, end, open, member + 1);
            if (next == End)
                return Close(at, slots, ref pass);
            if (next == Malformed)
                return pass.FailObject(at, this);
            if (next == Unknown)
            {
                nint after = pass.Skip(at, depth);
                if (after == 0)
                    return pass.FailObject(at, this);
                at = after;
                // The loop would take a brace for the comma before the first member.
                if (member < 0)
                    continue;
            }
            else
            {
                bool isFirst = member < 0;
                member = next;
                nint value = Json.Whitespace(at, end);
                nint after = slots[member].Length == 0 ? Value(member, value, slots + member, depth, ref pass) : 0;
                if (after == 0)
                    return pass.FailMember(at, isTwice: slots[member].Length != 0, this);
                slots[member].Place(origin, value, after);
                at = after;
                // Behind one that came out of its turn, the next one most likely does, too.
                if (!isFirst)
                    continue;
            }
            // Behind an unknown one, or where the first ones are absent, the others most likely come as they should.
            PredictedNames.Stop stop = ReadScalars<Emptied>(
                new PredictedNames.Stop(_rows + member + 1, (byte*)at), (byte*)end, slots + member + 1, (byte*)origin);
            at = (nint)stop.Cursor;
            member = Index(stop.Row) - 1;
        }
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

    /// <summary>Slots that hold anything.</summary>
    private readonly struct Unused;

    /// <summary>Slots that hold what was read, and nothing else.</summary>
    private readonly struct Emptied;
}
