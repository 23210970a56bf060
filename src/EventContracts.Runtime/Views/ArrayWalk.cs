using System;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>Walks the items of an array that is known to be well formed.</summary>
internal ref struct ArrayWalk(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _at;
    private int _start;
    private int _end;

    public readonly ReadOnlySpan<byte> Current => _json[_start.._end];

    public unsafe bool MoveNext()
    {
        if (_json.IsEmpty)
            return false;
        fixed (byte* first = PaddedInput.Of(_json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + _json.Length;
            // Over the bracket at first, over the comma later; a closing bracket ends the walk.
            nint item = Json.Whitespace(Json.Whitespace(start + _at, end) + 1, end);
            nint after = item < end && *(byte*)item != (byte)']' && (_at == 0 || *(byte*)Json.Whitespace(start + _at, end) == (byte)',') ? Json.SkipWellFormed(item, end) : 0;
            if (after == 0)
                return false;
            _start = (int)(item - start);
            _end = (int)(after - start);
            _at = _end;
            return true;
        }
    }
}
