using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Passes over a value without making anything of it, but as strictly as if it were read.</summary>
internal static unsafe class ValueSkipper
{
    /// <summary>Passes over the value at the cursor; whitespace before it is allowed. Touches nothing at or after the end, and looks back from there
    /// (<see cref="Json.ReadMargin"/>). Iterative: one bit per level says whether it is an object, so the depth may be 64 at most.</summary>
    /// <returns>The cursor after the value, whatever follows; null when it is malformed, cut off, or nested deeper.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Skip(byte* p, byte* end, int maxDepth)
    {
        ulong objects = 0;
        int depth = 0;

    Value:
        p = Blank.Skip(p, end);
        if (p >= end)
            return null;
        switch (*p)
        {
            case (byte)'"':
                p = SkipString(p, end);
                break;
            case (byte)'{' or (byte)'[':
                if (++depth > maxDepth)
                    return null;
                bool isObject = *p == '{';
                objects = objects << 1 | (isObject ? 1UL : 0);
                p = Blank.Skip(p + 1, end);
                if (p < end && *p == (isObject ? '}' : ']'))
                    goto Close;
                if (isObject)
                    goto Name;
                goto Value;
            case (byte)'t' or (byte)'f' or (byte)'n':
                p = SkipKeyword(p, end);
                break;
            default:
                p = NumberScanner.Scan(p, end, out _);
                break;
        }
        if (p == null)
            return null;

    After:
        if (depth == 0)
            return p;
        p = Blank.Skip(p, end);
        if (p >= end)
            return null;
        bool inObject = (objects & 1) != 0;
        if (*p == (inObject ? '}' : ']'))
            goto Close;
        if (*p != ',')
            return null;
        p = Blank.Skip(p + 1, end);
        if (!inObject)
            goto Value;

    Name:
        if (p >= end || *p != '"' || (p = SkipString(p, end)) == null)
            return null;
        p = Blank.Skip(p, end);
        if (p >= end || *p != ':')
            return null;
        p++;
        goto Value;

    Close:
        p++;
        depth--;
        objects >>= 1;
        goto After;
    }

    /// <summary>The cursor after the string whose opening quote this is; null when it isn't well-formed.</summary>
    private static byte* SkipString(byte* quote, byte* end)
    {
        byte* special = StringScanner.FindSpecial(quote + 1, end);
        return special < end && *special == '"' ? special + 1 : (byte*)JsonString.ScanFrom(quote, special, end, out _);
    }

    /// <summary>The cursor after <c>true</c>, <c>false</c> or <c>null</c>, whatever follows; null for anything else.</summary>
    private static byte* SkipKeyword(byte* p, byte* end)
    {
        if (end - p < 4)
            return null;
        return *(uint*)p switch
        {
            Keyword.True or Keyword.Null => p + 4,
            Keyword.Fals when end - p >= 5 && p[4] == 'e' => p + 5,
            _ => null,
        };
    }
}
