using System;
using System.Text.Json;

namespace EventContracts.Serialization;

/// <summary>A member whose value is fixed by the contract.</summary>
internal static class JsonConst
{
    /// <summary>The address after the value when it is this constant, however it is spelled; else 0. Looks back from
    /// the end (<see cref="Json.ReadMargin"/>).</summary>
    /// <param name="cursor">At the value; whitespace before it is allowed.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="json">The constant as canonical JSON.</param>
    public static nint Read(nint cursor, nint end, ReadOnlySpan<byte> json)
    {
        cursor = Json.Whitespace(cursor, end);
        nint after = cursor + json.Length;
        // A number that begins with the constant may go on.
        if (Json.Is(cursor, end, json) && (json[0] is (byte)'"' or > (byte)'a' || Json.Skip(cursor, end) == after))
            return after;
        return ReadSlow(cursor, end, json);
    }

    private static nint ReadSlow(nint cursor, nint end, ReadOnlySpan<byte> json)
    {
        nint after = Json.Skip(cursor, end);
        if (after == 0 || Json.Kind(cursor, end) is not (JsonValueKind.String or JsonValueKind.Number))
            return 0;
        return JsonEquality.AreEqual(Json.Span(cursor, after), json) ? after : 0;
    }
}
