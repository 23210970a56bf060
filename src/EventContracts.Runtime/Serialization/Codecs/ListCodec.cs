using System;

namespace EventContracts.Serialization;

/// <summary>A JSON array. Reading allocates the list and its one array, whatever the length.</summary>
public readonly struct ListCodec<T, TCodec> : ICodec<EventList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, EventList<T> value)
        where TPass : IWritePass
    {
        ReadOnlySpan<T> items = value.AsSpan();
        cursor = TPass.Put(cursor, "["u8);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                cursor = TPass.Put(cursor, ","u8);
            cursor = TCodec.Write<TPass>(cursor, items[i]);
        }
        return TPass.Put(cursor, "]"u8);
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out EventList<T> value)
    {
        value = null!;
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)'['))
            return 0;
        cursor = Json.Whitespace(cursor + 1, end);
        if (Json.At(cursor, end, (byte)']'))
        {
            value = EventList<T>.Empty;
            return cursor + 1;
        }
        var items = new ItemBuffer<T>();
        while (true)
        {
            nint after = TCodec.Read(cursor, end, ref reader, out T item);
            if (after == 0)
            {
                reader.Fail(cursor, Wire.Any);
                break;
            }
            items.Add(item);
            cursor = Json.AfterComma(after, end);
            if (cursor != 0)
                continue;
            cursor = Json.Whitespace(after, end);
            if (!Json.At(cursor, end, (byte)']'))
                break;
            value = items.ToList();
            items.Release();
            return cursor + 1;
        }
        items.Release();
        return 0;
    }
}
