namespace EventContracts.Serialization;

/// <summary>Texts of an enum: listed ones by index, others as they are.</summary>
public static class TextEnum
{
    /// <summary>Writes the listed text, or the other.</summary>
    public static nint Write<TPass>(nint cursor, NameTable names, int index, string? other)
        where TPass : IWritePass =>
        (uint)index < (uint)names.Count ? TPass.Put(cursor, names.Quoted(index)) : StringCodec.Write<TPass>(cursor, other ?? "");

    /// <summary>Reads a text of an open enum: the index, or −1 and the text.</summary>
    public static nint Read(nint cursor, nint end, NameTable names, out int index, out string? other)
    {
        index = -1;
        other = null;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        if (cursor == 0)
            return 0;
        index = token.Escaped ? -1 : names.Find(token.Raw);
        if (index < 0)
        {
            string text = JsonString.ToText(token);
            index = token.Escaped ? names.IndexOf(text) : -1;
            other = index < 0 ? text : null;
        }
        return cursor;
    }

    /// <summary>Reads a text of a closed enum: 0 where it is not listed.</summary>
    public static nint Read(nint cursor, nint end, NameTable names, out int index)
    {
        cursor = Read(cursor, end, names, out index, out _);
        return index < 0 ? 0 : cursor;
    }
}
