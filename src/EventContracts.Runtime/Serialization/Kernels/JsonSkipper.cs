namespace EventContracts.Serialization;

/// <summary>Walks over a value without keeping it. No recursion: one bit for each open object or array.</summary>
internal static unsafe class JsonSkipper
{
    public static nint Skip(nint cursor, nint end)
    {
        ulong objects = 0;
        int depth = 0;
    Value:
        cursor = Json.Whitespace(cursor, end);
        if (cursor >= end)
            return 0;
        switch (*(byte*)cursor)
        {
            case (byte)'"':
                if ((cursor = JsonString.Scan(cursor, end, out _)) == 0)
                    return 0;
                break;
            case (byte)'{':
                if (++depth > Json.MaxDepth)
                    return 0;
                objects = objects << 1 | 1;
                cursor = Json.Whitespace(cursor + 1, end);
                if (!Json.At(cursor, end, (byte)'}'))
                    goto Name;
                goto Close;
            case (byte)'[':
                if (++depth > Json.MaxDepth)
                    return 0;
                objects <<= 1;
                cursor = Json.Whitespace(cursor + 1, end);
                if (!Json.At(cursor, end, (byte)']'))
                    goto Value;
                goto Close;
            case (byte)'t':
                if (!Json.Is(cursor, end, "true"u8))
                    return 0;
                cursor += 4;
                break;
            case (byte)'f':
                if (!Json.Is(cursor, end, "false"u8))
                    return 0;
                cursor += 5;
                break;
            case (byte)'n':
                if (!Json.Is(cursor, end, "null"u8))
                    return 0;
                cursor += 4;
                break;
            default:
                if ((cursor = JsonNumber.Scan(cursor, end, out _)) == 0)
                    return 0;
                break;
        }
    After:
        if (depth == 0)
            return cursor;
        cursor = Json.Whitespace(cursor, end);
        if (cursor >= end)
            return 0;
        byte next = *(byte*)cursor;
        bool isObject = (objects & 1) != 0;
        if (next == (isObject ? (byte)'}' : (byte)']'))
            goto Close;
        if (next != (byte)',')
            return 0;
        cursor++;
        if (!isObject)
            goto Value;
        cursor = Json.Whitespace(cursor, end);
    Name:
        if (!Json.At(cursor, end, (byte)'"') || (cursor = JsonString.Scan(cursor, end, out _)) == 0)
            return 0;
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)':'))
            return 0;
        cursor++;
        goto Value;
    Close:
        cursor++;
        depth--;
        objects >>= 1;
        goto After;
    }
}
