using System;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>Looks at an object before it is read, to choose a case of a union.</summary>
public static class JsonShape
{
    /// <summary>Whether the object has this constant under this name; of a repeated name the first counts.</summary>
    public static bool Has(nint cursor, nint end, ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        nint at = Json.Whitespace(Json.Whitespace(cursor, end) + 1, end);
        while (Json.At(at, end, (byte)'"'))
        {
            nint after = JsonString.Scan(at, end, out StringToken token);
            if (after == 0)
                return false;
            bool isTag = token.Escaped ? Encoding.UTF8.GetBytes(JsonString.ToText(token)).AsSpan().SequenceEqual(name) : token.Raw.SequenceEqual(name);
            nint value = Json.AfterColon(after, end);
            if (value == 0)
                return false;
            if (isTag)
                return JsonConst.Read(value, end, json) != 0;
            after = Json.Skip(value, end);
            at = after == 0 ? 0 : Json.AfterComma(after, end);
            if (at == 0)
                return false;
        }
        return false;
    }

    /// <summary>Whether the object has only declared members.</summary>
    public static bool Fits(nint cursor, nint end, MemberTable members)
    {
        nint start = cursor;
        int member = members.NextOrUnknown(ref cursor, end, start, last: -1);
        while (member >= 0 && Json.Skip(cursor, end) is var after and not 0)
        {
            cursor = after;
            member = members.NextOrUnknown(ref cursor, end, start, member);
        }
        return member == MemberTable.End;
    }
}
