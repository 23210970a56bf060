using System;
using System.Collections.Generic;

namespace EventContracts.Serialization;

/// <summary>A JSON object whose member names are data. The order of the members is kept; a name that occurs twice is an error.</summary>
public readonly struct MapCodec<T, TCodec> : ICodec<EventMap<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, EventMap<T> value)
        where TPass : IWritePass => TPass.CloseObject(ExtraMembers<T, TCodec>.Write<TPass>(cursor, value), cursor);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out EventMap<T> value)
    {
        value = null!;
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)'{'))
            return 0;
        var members = new ExtraMembers<T, TCodec>();
        nint next = Json.Whitespace(cursor + 1, end);
        if (Json.At(next, end, (byte)'}'))
        {
            value = EventMap<T>.Empty;
            return next + 1;
        }
        while (true)
        {
            nint after = members.Read(cursor, 0, end, ref reader);
            if (after == 0)
                return 0;
            cursor = Json.Whitespace(after, end);
            if (Json.At(cursor, end, (byte)'}'))
            {
                value = members.ToMap();
                return cursor + 1;
            }
            if (!Json.At(cursor, end, (byte)','))
                return 0;
        }
    }
}
