using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Walks the items of an array that is known to be well formed: over the slots of those that were read already, then over the bytes.</summary>
internal ref struct ArrayWalk
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly ViewShape? _item;
    private readonly Tape? _tape;
    private readonly bool _isLinked;
    private long _position;
    private int _kept;
    private long _slot;
    private int _at;
    private ReadOnlySpan<byte> _current;

    public ArrayWalk(ViewValue value)
    {
        _json = value.Json;
        _item = value.Learn(Wire.Array)?.Item;
        if (!value.IsHeld)
            return;
        _tape = value.Tape;
        _isLinked = _item is { IsContainer: true };
        ref readonly MemberSlot slot = ref value.Slot;
        (_position, _kept) = (slot.Inside, slot.Kept);
    }

    public readonly ViewValue Current => new(_current, _tape, _slot, _item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        long position = _position;
        if (_kept == 0 || _tape is not { } tape || !tape.Holds(position))
            return _at + 1 != _json.Length && Step(); // only the bracket is left
        ref readonly MemberSlot slot = ref tape.At(position);
        _current = slot.Of(_json);
        _at = slot.End;
        _slot = position;
        _position = position + (_isLinked ? slot.Next : 1);
        _kept--;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe bool Step()
    {
        _slot = 0;
        if (_json.IsEmpty)
            return false;
        fixed (byte* first = PaddedInput.Of(_json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + _json.Length;
            // Over the bracket at first, over the comma later; a closing bracket ends the walk.
            nint item = _at == 0 ? Json.Whitespace(Json.Whitespace(start, end) + 1, end) : Json.AfterComma(start + _at, end);
            nint after = item != 0 && item < end && *(byte*)item != (byte)']' ? Json.SkipWellFormed(item, end) : 0;
            if (after == 0)
                return false;
            _at = (int)(after - start);
            _current = _json[(int)(item - start).._at];
            return true;
        }
    }
}
