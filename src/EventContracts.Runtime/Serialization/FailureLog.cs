using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>The first reason why a value did not read: the innermost counts, those around it only pass it on.</summary>
internal struct FailureLog
{
    private Failure _first;

    /// <summary>The place of the reason; 0 where there is none yet.</summary>
    public readonly nint At => _first.At;

    /// <returns>0, which stands for a failure.</returns>
    public nint Add(Failure failure)
    {
        if (_first.At == 0)
            _first = failure;
        return 0;
    }

    /// <summary>A value is of another kind.</summary>
    public nint Mismatch(nint at, Wire kind) => Add(new Failure(at, EventErrorCode.InvalidValue, kind, null));

    /// <summary>The value of a member did not read, or should not be there: the end of the object will say of which object.</summary>
    public nint Member(nint at, bool isTwice) =>
        Add(new Failure(at, isTwice ? EventErrorCode.Duplicate : EventErrorCode.InvalidValue, Wire.Any, null) { IsMember = true });

    /// <summary>An object did not read; the reason may be known already.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint Object(nint at, MemberTable members)
    {
        Mismatch(at, Wire.Object);
        if (_first is { IsMember: true, Members: null })
            _first = _first with { Members = members };
        return 0;
    }

    /// <summary>A required member was not seen.</summary>
    public nint Missing(nint at, string name) => Add(new Failure(at, EventErrorCode.Missing, Wire.Any, null) { Name = name });

    /// <summary>Why nothing was read, or why what was read is not all.</summary>
    public readonly EventError Explain(nint start, nint end, nint after, nint at)
    {
        Failure failure = after != 0 ? new Failure(Json.Whitespace(after, end), EventErrorCode.TrailingContent, Wire.Any, null)
            : _first.At != 0 ? _first
            : new Failure(Json.Whitespace(at, end), EventErrorCode.InvalidValue, Wire.Any, null);
        return FailureLocator.Locate(start, end, failure);
    }
}
