using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Collects members whose names are data, and writes them. Used once for each object, by generated code.</summary>
public struct ExtraMembers<T, TCodec>
    where TCodec : struct, ICodec<T>
{
    private ItemBuffer<KeyValuePair<string, T>> _entries;
    private HashSet<string>? _names;

    /// <summary>Reads one member.</summary>
    /// <param name="name">At the brace or comma before the member's name.</param>
    /// <param name="cursor">At the value; after it on success, at the end of the bytes on failure.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="reader">Takes the reason of a failure.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(nint name, ref nint cursor, nint end, ref EventReader reader)
    {
        nint after = Read(name, cursor, end, ref reader);
        cursor = after == 0 ? end : after;
    }

    /// <summary>Reads one member.</summary>
    /// <param name="name">At the brace or comma before the member's name.</param>
    /// <param name="value">At the value, or 0 to find it after the name.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="reader">Takes the reason of a failure.</param>
    /// <returns>The address after the value, or 0.</returns>
    internal nint Read(nint name, nint value, nint end, ref EventReader reader)
    {
        name = Json.Whitespace(Json.Whitespace(name, end) + 1, end);
        nint after = JsonString.Scan(name, end, out StringToken token);
        if (after != 0 && value == 0)
            value = after = Json.AfterColon(after, end);
        if (after == 0)
            return Fail(reader.Fail(name, Wire.Any));
        string key = JsonString.ToText(token);
        if (!IsNew(key))
            return Fail(reader.Duplicate(name, key));
        after = TCodec.Read(value, end, ref reader, out T item);
        if (after == 0)
            return Fail(reader.Fail(value, Wire.Any));
        _entries.Add(new KeyValuePair<string, T>(key, item));
        return after;
    }

    /// <summary>What was collected.</summary>
    public EventMap<T> ToMap()
    {
        if (_entries.Count == 0)
            return EventMap<T>.Empty;
        EventMap<T> map = EventMap<T>.Own(_entries.Items.ToArray());
        _entries.Release();
        return map;
    }

    /// <summary>Writes each member with a comma before it.</summary>
    public static nint Write<TPass>(nint cursor, EventMap<T> value)
        where TPass : IWritePass
    {
        foreach (KeyValuePair<string, T> entry in value.AsSpan())
        {
            cursor = StringCodec.Write<TPass>(TPass.Put(cursor, ","u8), entry.Key);
            cursor = TCodec.Write<TPass>(TPass.Put(cursor, ":"u8), entry.Value);
        }
        return cursor;
    }

    private bool IsNew(string key)
    {
        if (_entries.Count < 16)
        {
            foreach (KeyValuePair<string, T> entry in _entries.Items)
            {
                if (entry.Key == key)
                    return false;
            }
            return true;
        }
        if (_names is null)
        {
            _names = new HashSet<string>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, T> entry in _entries.Items)
                _names.Add(entry.Key);
        }
        return _names.Add(key);
    }

    private nint Fail(nint result)
    {
        _entries.Release();
        return result;
    }
}
