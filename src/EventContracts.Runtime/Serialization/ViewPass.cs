using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>One pass over the bytes of a view: checks each value against its kind, as reading it would, and keeps on the tape where it lies, or the scalar
/// itself. The inside of a value is read too where views have asked for it before, else only checked for being well formed.</summary>
internal unsafe ref struct ViewPass
{
    private readonly nint _end;
    private readonly Tape _tape;
    private readonly long _limit;

    private readonly ref FailureLog _failures;

    public ViewPass(nint end, Tape tape)
    {
        _end = end;
        _tape = tape;
        _limit = tape.Limit;
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

    /// <summary>So many slots next to each other; 0 where they do not fit any more, which they always do for the outermost value.</summary>
    public readonly long Take(int count) => _tape.Take(count, _limit);

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
        Wire.Map => Map(at, slot, shape.Item, depth + 1),
        Wire.Object or Wire.Array when shape.Table is { } table => Slots(at, slot, table, depth + 1),
        Wire.Array => Array(at, slot, shape.Item, depth + 1),
        var kind => SlotReader.Read(at, _end, kind, slot),
    };

    private nint Slots(nint at, MemberSlot* slot, SlotTable table, int depth)
    {
        long position = Take(table.Count);
        if (position == 0)
            return 0;
        slot->Keep(position, 0);
        return table.Read(at, at, _tape.Address(position), depth, ref this);
    }

    private nint Array(nint start, MemberSlot* slot, ViewShape shape, int depth)
    {
        if (!Json.At(start, _end, (byte)'['))
            return 0;
        nint at = Json.Whitespace(start + 1, _end);
        if (Json.At(at, _end, (byte)']'))
            return at + 1;
        var kept = new SlotChain();
        delegate*<byte*, byte*, MemberSlot*, byte*> read = SlotReader.Of(shape.Kind);
        do
        {
            long position = Take(1);
            nint after;
            if (position == 0)
            {
                after = Json.Skip(at, _end, depth);
            }
            else
            {
                MemberSlot* item = _tape.Address(position);
                after = read != null ? (nint)read((byte*)at, (byte*)_end, item) : Item(at, item, shape, depth);
                item->Place(start, at, after);
                kept.Add(item, position, isLinked: shape.IsContainer);
            }
            if (after == 0)
                return 0;
            at = after;
        }
        while (TupleTable.Next(ref at, _end));
        slot->Keep(kept.First, kept.Count);
        return Close(at, (byte)']');
    }

    private nint Map(nint start, MemberSlot* slot, ViewShape shape, int depth)
    {
        if (!Json.At(start, _end, (byte)'{'))
            return 0;
        nint at = Json.Whitespace(start + 1, _end);
        if (Json.At(at, _end, (byte)'}'))
            return at + 1;
        var kept = new SlotChain();
        do
        {
            nint value = JsonString.Scan(at, _end, out StringToken name);
            if (value == 0 || !Json.At(value = Json.Whitespace(value, _end), _end, (byte)':'))
                return 0;
            value = Json.Whitespace(value + 1, _end);
            long position = Take(2);
            nint after;
            if (position == 0)
            {
                after = Json.Skip(value, _end, depth);
            }
            else
            {
                MemberSlot* key = _tape.Address(position);
                *key = default;
                key->MarkEscaped(name.Escaped);
                key->Place(start, name.Start, name.Start + name.Length);
                after = Item(value, key + 1, shape, depth);
                key[1].Place(start, value, after);
                kept.Add(key, position, isLinked: true);
            }
            if (after == 0)
                return 0;
            at = after;
        }
        while (TupleTable.Next(ref at, _end));
        slot->Keep(kept.First, kept.Count);
        return Close(at, (byte)'}');
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
