using System;

namespace EventContracts.Serialization;

/// <summary>Walks the members of an object that is known to be well formed, without those that are declared: over the slots of those
/// that were read already, then over the bytes.</summary>
internal ref struct ObjectWalk
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly MemberTable? _declared;
    private readonly ViewShape? _item;
    private readonly Tape? _tape;
    private long _position;
    private int _kept;
    private long _slot;
    private int _at;
    private ReadOnlySpan<byte> _name;
    private bool _isEscaped;
    private ReadOnlySpan<byte> _current;

    public ObjectWalk(ViewValue value, MemberTable? declared)
    {
        _json = value.Json;
        _declared = declared;
        _item = value.Learn(Wire.Map)?.Item;
        if (!value.IsHeld)
            return;
        _tape = value.Tape;
        ref readonly MemberSlot slot = ref value.Slot;
        (_position, _kept) = (slot.Inside, slot.Kept);
    }

    public readonly Utf8Text Name => new(_name, _isEscaped);

    public readonly ViewValue Value => new(_current, _tape, _slot, _item);

    public bool MoveNext()
    {
        while (_kept != 0 && _tape!.Holds(_position) ? Kept() : Step())
        {
            if (_declared is null || !_declared.Has(Name))
                return true;
        }
        return false;
    }

    private bool Kept()
    {
        ref readonly MemberSlot name = ref _tape!.At(_position), value = ref _tape.At(_position + 1);
        _name = name.Of(_json);
        _isEscaped = name.IsEscaped;
        _current = value.Of(_json);
        _at = value.End;
        _slot = _position + 1;
        _position += name.Next;
        _kept--;
        return true;
    }

    private unsafe bool Step()
    {
        _slot = 0;
        if (_json.IsEmpty)
            return false;
        fixed (byte* first = PaddedInput.Of(_json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + _json.Length;
            nint at = _at == 0 ? Json.Whitespace(start, end) + 1 : Json.AfterComma(start + _at, end);
            if (at == 0)
                return false;
            nint after = JsonString.Scan(at, end, out StringToken token);
            if (after == 0)
                return false;
            nint value = Json.AfterColon(after, end);
            after = Json.SkipWellFormed(value, end);
            if (after == 0)
                return false;
            _name = _json.Slice((int)(token.Start - start), token.Length);
            _isEscaped = token.Escaped;
            _at = (int)(after - start);
            _current = _json[(int)(value - start).._at];
            return true;
        }
    }
}
