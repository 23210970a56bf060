using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>One pass over the bytes of a view: checks each value against its kind, as reading it would, and keeps on the tape where it lies, or the scalar
/// itself. The inside of a value is read too where views have asked for it before, else only checked for being well formed.</summary>
internal unsafe ref struct ViewPass
{
    private readonly nint _end;
    private readonly Tape _tape;
    private readonly ref FailureLog _failures;

    // Slots are taken from here up to the stop: the end of the ring, or as far as one pass may go.
    private long _head;
    private long _stop;
    private MemberSlot* _origin;

    public ViewPass(nint end, Tape tape)
    {
        _end = end;
        _tape = tape;
        _head = tape.Head;
        _stop = Math.Min(tape.Limit, tape.NextRound(_head));
        _origin = tape.Origin(_head);
    }

    /// <summary>A pass that tells why the value does not read.</summary>
    public ViewPass(nint end, Tape tape, ref FailureLog failures)
        : this(end, tape) => _failures = ref failures;

    public readonly nint End => _end;

    /// <summary>Whether somebody asks why the value does not read.</summary>
    private readonly bool IsExplained => !Unsafe.IsNullRef(ref _failures);

    /// <summary>A value is of another kind.</summary>
    /// <returns>0.</returns>
    public readonly nint Mismatch(nint at, Wire kind) => IsExplained ? _failures.Mismatch(at, kind) : 0;

    /// <summary>An object did not read; the reason may be known already.</summary>
    /// <returns>0.</returns>
    public readonly nint FailObject(nint at, MemberTable members) => IsExplained ? _failures.Object(at, members) : 0;

    /// <summary>The value of a member did not read, or should not be there.</summary>
    /// <returns>0.</returns>
    public readonly nint FailMember(nint at, bool isTwice, MemberTable members)
    {
        if (IsExplained)
            _failures.Member(at, isTwice);
        return FailObject(at, members);
    }

    /// <summary>A required member or place was not seen.</summary>
    /// <returns>0.</returns>
    public readonly nint Missing(nint at, string name) => IsExplained ? _failures.Missing(at, name) : 0;

    /// <summary>Takes slots that lie next to each other; they hold what was there before.</summary>
    /// <returns>The position of the first; 0 where they do not fit any more, which they always do for the outermost value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Take(int count, out MemberSlot* slots)
    {
        long position = _head, after = position + count;
        if (after > _stop)
            return TakeFromNextRound(count, out slots);
        _head = after;
        slots = _origin + position;
        return position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long TakeFromNextRound(int count, out MemberSlot* slots)
    {
        // The tape's own head stays where the pass began.
        long position = _tape.NextRound(_head - 1);
        slots = null;
        if (position + count > _tape.Limit)
            return 0;
        _stop = Math.Min(_tape.Limit, _tape.NextRound(position));
        _origin = _tape.Origin(position);
        _head = position + count;
        slots = _origin + position;
        return position;
    }

    /// <summary>The pass is over: what it took is the views'.</summary>
    public readonly void Finish() => _tape.Head = _head;

    /// <summary>Passes over a value that nobody asks for; 0 where it is malformed, or too deep in so many others.</summary>
    public readonly nint Skip(nint at, int depth) => Json.Skip(at, _end, depth);

    /// <summary>Reads the inside of a value, at its first byte, of which views were made before. Nothing is kept where it does not fit: then being well
    /// formed is enough, until it is asked for.</summary>
    /// <returns>The address after the value; 0 where it is malformed.</returns>
    public nint Inside(nint at, MemberSlot* slot, ViewShape shape, int depth)
    {
        if (shape.IsKept && depth < Json.MaxDepth)
        {
            nint after = Value(at, slot, shape, depth);
            if (after != 0)
                return after;
            if (IsExplained)
                _failures = default;
            slot->Forget();
        }
        return Json.Skip(at, _end, depth);
    }

    private nint Value(nint at, MemberSlot* slot, ViewShape shape, int depth) => shape.Kind switch
    {
        Wire.Object or Wire.Array when shape.Table is { } table => Slots(at, slot, table, depth + 1),
        Wire.Map => Map(at, slot, shape.Item, depth + 1),
        Wire.Array => Array(at, slot, shape.Item, depth + 1),
        var kind => SlotReader.Read(at, _end, kind, slot),
    };

    private nint Slots(nint at, MemberSlot* slot, SlotTable table, int depth)
    {
        long position = Take(table.Count, out MemberSlot* slots);
        if (position == 0)
            return 0;
        slot->Keep(position, 0);
        // Most are objects: a call of a sealed type is a direct one.
        return table is MemberTable members ? members.Read(at, at, slots, depth, ref this) : table.Read(at, at, slots, depth, ref this);
    }

    private nint Array(nint start, MemberSlot* slot, ViewShape shape, int depth)
    {
        if (!Json.At(start, _end, (byte)'['))
            return 0;
        // Slots that are taken one by one lie next to each other.
        slot->Keep(_head, 0);
        nint at = Json.Whitespace(start + 1, _end);
        if (Json.At(at, _end, (byte)']'))
            return at + 1;
        at = shape.IsContainer ? Containers(at, start, slot, shape, depth) : Scalars(at, start, slot, shape, depth);
        return at == 0 ? 0 : Close(at, (byte)']');
    }

    /// <summary>Reads the items of a list that have an inside, which lies behind each.</summary>
    /// <returns>The address after the last, or 0.</returns>
    private nint Containers(nint at, nint start, MemberSlot* list, ViewShape shape, int depth)
    {
        while (true)
        {
            long position = Take(1, out MemberSlot* item);
            if (position == 0)
                return SkipItems(at, depth);
            item->Forget();
            nint after = Json.At(at, _end, (byte)'n') ? Json.Null(at, _end) : Inside(at, item, shape, depth);
            if (after == 0)
                return 0;
            item->Place(start, at, after);
            item->Next = (int)(_head - position);
            list->KeepOneMore();
            at = Json.AfterComma(after, _end);
            if (at == 0)
                return after;
        }
    }

    /// <summary>Reads the items of a list that are texts or scalars.</summary>
    /// <returns>The address after the last, or 0.</returns>
    private nint Scalars(nint at, nint start, MemberSlot* list, ViewShape shape, int depth)
    {
        delegate*<byte*, byte*, MemberSlot*, byte*> read = SlotReader.Of(shape.Kind);
        while (true)
        {
            if (Take(1, out MemberSlot* item) == 0)
                return SkipItems(at, depth);
            nint after = read != null ? (nint)read((byte*)at, (byte*)_end, item) : Item(at, item, shape, depth);
            if (after == 0)
                return 0;
            item->Place(start, at, after);
            list->KeepOneMore();
            at = Json.AfterComma(after, _end);
            if (at == 0)
                return after;
        }
    }

    /// <summary>Passes over the items for which there is no slot left.</summary>
    /// <returns>The address after the last, or 0.</returns>
    private readonly nint SkipItems(nint at, int depth)
    {
        nint after;
        do
        {
            after = Json.Skip(at, _end, depth);
            at = after == 0 ? 0 : Json.AfterComma(after, _end);
        }
        while (at != 0);
        return after;
    }

    private nint Map(nint start, MemberSlot* slot, ViewShape shape, int depth)
    {
        if (!Json.At(start, _end, (byte)'{'))
            return 0;
        slot->Keep(_head, 0);
        nint at = Json.Whitespace(start + 1, _end);
        if (Json.At(at, _end, (byte)'}'))
            return at + 1;
        at = Entries(at, start, slot, shape, depth);
        return at == 0 ? 0 : Close(at, (byte)'}');
    }

    /// <summary>Reads the entries of a map: a slot for the name, the next one for the value.</summary>
    /// <returns>The address after the last, or 0.</returns>
    private nint Entries(nint at, nint start, MemberSlot* map, ViewShape shape, int depth)
    {
        delegate*<byte*, byte*, MemberSlot*, byte*> read = SlotReader.Of(shape.Kind);
        while (true)
        {
            long position = Take(1, out MemberSlot* name);
            if (position == 0 || Take(1, out MemberSlot* item) == 0)
                return SkipEntries(at, depth);
            nint after = (nint)SlotReader.Text((byte*)at, (byte*)_end, name);
            if (after == 0)
                return 0;
            name->Place(start, at + 1, after - 1);
            nint value = Json.AfterColon(after, _end);
            after = value == 0 ? 0 : read != null ? (nint)read((byte*)value, (byte*)_end, item) : Item(value, item, shape, depth);
            if (after == 0)
                return 0;
            item->Place(start, value, after);
            name->Next = (int)(_head - position);
            map->KeepOneMore();
            at = Json.AfterComma(after, _end);
            if (at == 0)
                return after;
        }
    }

    /// <summary>Passes over the entries for which there is no slot left.</summary>
    /// <returns>The address after the last, or 0.</returns>
    private readonly nint SkipEntries(nint at, int depth)
    {
        nint after;
        do
        {
            nint name = Json.At(at, _end, (byte)'"') ? Json.Skip(at, _end, depth) : 0;
            nint value = name == 0 ? 0 : Json.AfterColon(name, _end);
            after = value == 0 ? 0 : Json.Skip(value, _end, depth);
            at = after == 0 ? 0 : Json.AfterComma(after, _end);
        }
        while (at != 0);
        return after;
    }

    private readonly nint Close(nint at, byte bracket)
    {
        at = Json.Whitespace(at, _end);
        return Json.At(at, _end, bracket) ? at + 1 : 0;
    }

    private nint Item(nint at, MemberSlot* slot, ViewShape shape, int depth)
    {
        *slot = default;
        if (!shape.IsContainer)
            return SlotReader.Read(at, _end, shape.Kind, slot);
        return Json.Null(at, _end) is var afterNull and not 0 ? afterNull : Inside(at, slot, shape, depth);
    }
}
