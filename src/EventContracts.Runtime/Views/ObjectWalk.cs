using System;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>Walks the members of an object that is known to be well formed, without those that are declared.</summary>
internal ref struct ObjectWalk(ReadOnlySpan<byte> json, MemberTable? declared)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private readonly MemberTable? _declared = declared;
    private int _at;
    private int _nameStart;
    private int _nameEnd;
    private bool _isEscaped;
    private int _valueStart;
    private int _valueEnd;

    public readonly Utf8Text Name => new(_json[_nameStart.._nameEnd], _isEscaped);

    public readonly ReadOnlySpan<byte> Value => _json[_valueStart.._valueEnd];

    public bool MoveNext()
    {
        while (Step())
        {
            if (_declared is null || !_declared.Has(Name))
                return true;
        }
        return false;
    }

    private unsafe bool Step()
    {
        if (_json.IsEmpty)
            return false;
        fixed (byte* first = PaddedInput.Of(_json, stackalloc byte[PaddedInput.Room]))
        {
            nint start = (nint)first, end = start + _json.Length;
            nint at = Json.Whitespace(start + _at, end);
            if (_at != 0 && !Json.At(at, end, (byte)','))
                return false;
            at = Json.Whitespace(at + 1, end);
            nint after = JsonString.Scan(at, end, out StringToken token);
            if (after == 0)
                return false;
            nint value = Json.Whitespace(Json.Whitespace(after, end) + 1, end);
            after = Json.SkipWellFormed(value, end);
            if (after == 0)
                return false;
            _nameStart = (int)(token.Start - start);
            _nameEnd = _nameStart + token.Length;
            _isEscaped = token.Escaped;
            _valueStart = (int)(value - start);
            _valueEnd = (int)(after - start);
            _at = _valueEnd;
            return true;
        }
    }
}
