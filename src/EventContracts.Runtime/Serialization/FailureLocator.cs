using System;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>
/// The cold side of reading: walks the bytes once more up to the failure, to name the pointer, the offset and the reason. Works on any bytes.
/// </summary>
internal static unsafe class FailureLocator
{
    public static EventError Locate(nint start, nint end, Failure failure)
    {
        var path = new PathWalker(start + ByteOrderMark.Length(Json.Span(start, end)), end);
        path.WalkTo(failure.At, failure.Code == EventErrorCode.Missing);
        string pointer = path.Pointer;
        long offset = failure.At - start;
        // Malformed JSON before the failing value (a bad name, a missing comma) is the real place.
        if (path.SyntaxErrorAt is { } syntax)
            return Syntax(start, end, syntax, pointer);
        switch (failure.Code)
        {
            case EventErrorCode.Missing:
                return new EventError(failure.Code, pointer, offset, $"the required member '{failure.Name}' is missing");
            case EventErrorCode.Duplicate:
                return new EventError(failure.Code, pointer, offset, $"the member '{failure.Name ?? path.LastName}' occurs twice");
            case EventErrorCode.TooDeep:
                return new EventError(failure.Code, pointer, offset, $"objects are nested more than {Json.MaxDepth} deep");
            case EventErrorCode.TrailingContent:
                return new EventError(failure.Code, "", offset, $"{ValueText.Found(failure.At, end)} follows the end of the event");
        }
        nint at = Json.Whitespace(failure.At, end);
        if (at >= end)
            return new EventError(EventErrorCode.Truncated, pointer, at - start, "the bytes end where a value is expected");
        if (Json.At(at, end, (byte)','))
        {
            // Where a comma stops an object, it is what follows it that is wrong.
            path.WalkTo(end + 1);
            if (path.SyntaxErrorAt is { } later)
                return Syntax(start, end, later, path.Pointer);
        }
        if (Json.Skip(at, end) == 0)
            return DeeperSyntax(start, end, at, pointer);
        Wire kind = failure.Members is { } members && path.LastName is { } name ? members.KindOf(name) : failure.Kind;
        return ValueText.Mismatch(at, end, kind, pointer, at - start);
    }

    /// <summary>The value at <paramref name="at"/> is no well-formed JSON: finds where inside it.</summary>
    private static EventError DeeperSyntax(nint start, nint end, nint at, string pointer)
    {
        var inner = new PathWalker(at, end);
        inner.WalkTo(end);
        if (inner.IsTooDeep)
            return new EventError(EventErrorCode.TooDeep, pointer, at - start, $"objects and arrays are nested more than {Json.MaxDepth} deep");
        return Syntax(start, end, inner.SyntaxErrorAt ?? end, pointer + inner.Pointer);
    }

    private static EventError Syntax(nint start, nint end, nint at, string pointer) => at >= end
        ? new EventError(EventErrorCode.Truncated, pointer, end - start, "the bytes end before the JSON does")
        : new EventError(EventErrorCode.Malformed, pointer, at - start, Reason(at, end));

    private static string Reason(nint at, nint end) => *(byte*)at == (byte)'"' && Json.Skip(at, end) == 0
        ? "this string has no end, a bad escape, a control character or invalid UTF-8"
        : $"{ValueText.Found(at, end)} is not what JSON allows here";
}
