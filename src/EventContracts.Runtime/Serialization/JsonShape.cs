namespace EventContracts.Serialization;

/// <summary>Looks at an object before it is read, to choose a case of a union.</summary>
public static class JsonShape
{
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
