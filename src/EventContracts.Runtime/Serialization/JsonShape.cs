namespace EventContracts.Serialization;

/// <summary>Looks at an object before it is read, to choose a case of a union.</summary>
public static class JsonShape
{
    /// <summary>Whether the object has only declared members.</summary>
    public static bool Fits(nint cursor, nint end, MemberTable members)
    {
        cursor = members.First(cursor, end, out int member);
        while (cursor != 0 && member >= 0)
        {
            cursor = Json.Skip(cursor, end);
            if (cursor != 0)
                cursor = members.Next(cursor, end, member + 1, out member);
        }
        return cursor != 0 && member == MemberTable.End;
    }
}
