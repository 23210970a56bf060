using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>The places of a tuple: an array whose items mean something by their position. Immutable and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TupleTable
{
    private readonly Member[] _places;
    private readonly byte[]?[] _constants;
    private readonly int _required;

    /// <summary>A table of these places, each named by its index. Those that must be there come first.</summary>
    public TupleTable(params ReadOnlySpan<Member> places)
    {
        _places = places.ToArray();
        _constants = Array.ConvertAll(_places, place => place.Constant is { } json ? Encoding.UTF8.GetBytes(json) : null);
        _required = Array.FindAll(_places, place => place.IsRequired).Length;
    }

    /// <summary>How many places there are.</summary>
    public int Count => _places.Length;

    /// <summary>Into an array.</summary>
    /// <returns>The address after its bracket, or 0 where there is no array.</returns>
    public static nint Open(nint cursor, nint end)
    {
        cursor = Json.Whitespace(cursor, end);
        return Json.At(cursor, end, (byte)'[') ? cursor + 1 : 0;
    }

    /// <summary>Whether another item follows; if so, the cursor is at it.</summary>
    /// <param name="cursor">After the bracket or after an item.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="isFirst">Whether no item came before.</param>
    public static bool Next(ref nint cursor, nint end, bool isFirst = false)
    {
        nint at = Json.Whitespace(cursor, end);
        if (isFirst)
        {
            cursor = at;
            return at < end && !Json.At(at, end, (byte)']');
        }
        if (!Json.At(at, end, (byte)','))
            return false;
        cursor = Json.Whitespace(at + 1, end);
        return true;
    }

    /// <summary>Reads the item at the cursor.</summary>
    public static bool Read<T, TCodec>(ref nint cursor, nint end, ref EventReader reader, out T value)
        where TCodec : struct, ICodec<T> => Advance(ref cursor, TCodec.Read(cursor, end, ref reader, out value));

    /// <summary>Reads an item that the contract fixes.</summary>
    /// <param name="cursor">At the item.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="json">The value as canonical JSON.</param>
    public static bool Constant(ref nint cursor, nint end, ReadOnlySpan<byte> json) => Advance(ref cursor, JsonConst.Read(cursor, end, json));

    /// <summary>Reads the items after the last place.</summary>
    public static bool Rest<T, TCodec>(ref nint cursor, nint end, ref EventReader reader, out EventList<T> rest)
        where TCodec : struct, ICodec<T>
    {
        rest = EventList<T>.Empty;
        if (!Next(ref cursor, end))
            return true;
        var items = new ItemBuffer<T>();
        do
        {
            if (!Read<T, TCodec>(ref cursor, end, ref reader, out T item))
            {
                items.Release();
                return false;
            }
            items.Add(item);
        }
        while (Next(ref cursor, end));
        rest = items.ToList();
        items.Release();
        return true;
    }

    /// <summary>Passes over the items after the last place: what a newer writer adds.</summary>
    public static bool SkipRest(ref nint cursor, nint end)
    {
        while (Next(ref cursor, end))
        {
            if (!Advance(ref cursor, Json.Skip(cursor, end)))
                return false;
        }
        return true;
    }

    /// <summary>Writes the items after the last place, each with a comma before it.</summary>
    public static nint WriteRest<T, TCodec, TPass>(nint cursor, EventList<T> rest)
        where TCodec : struct, ICodec<T>
        where TPass : IWritePass
    {
        foreach (T item in rest.AsSpan())
            cursor = TCodec.Write<TPass>(TPass.Put(cursor, ","u8), item);
        return cursor;
    }

    /// <summary>Ends the reading of a tuple: the array must end here, with every required place read.</summary>
    /// <param name="cursor">After the last item.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="reader">Takes the reason of a failure.</param>
    /// <param name="read">How many places were read.</param>
    /// <returns>The address after the array, or 0.</returns>
    public nint Close(nint cursor, nint end, ref EventReader reader, int read)
    {
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)']'))
            return reader.Fail(cursor, Wire.Array);
        return read >= _required ? cursor + 1 : reader.Missing(cursor, read.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The item of a place did not read.</summary>
    public nint Fail(nint cursor, ref EventReader reader, int place) => reader.Fail(cursor, place < Count ? _places[place].Kind : Wire.Any);

    /// <summary>Finds the places and checks each against its kind, for views.</summary>
    internal nint Read(nint start, nint cursor, nint end, Span<MemberSlot> slots, ref EventReader reader)
    {
        nint at = Open(cursor, end);
        if (at == 0)
            return reader.Fail(cursor, Wire.Array);
        int read = 0;
        for (bool isMore = Next(ref at, end, isFirst: true); isMore; isMore = Next(ref at, end))
        {
            if (read == Count)
                return SkipRestFrom(at, end, ref reader);
            ref MemberSlot slot = ref slots[read];
            Wire kind = _places[read].Kind;
            nint after = SlotReader.Read(at, end, kind, ref slot, ref reader);
            if (after == 0 || (_constants[read] is { } constant && JsonConst.Read(at, end, constant) == 0))
                return reader.Fail(at, kind);
            slot.Place(start, at, after);
            at = after;
            read++;
        }
        return Close(at, end, ref reader, read);
    }

    private nint SkipRestFrom(nint at, nint end, ref EventReader reader)
    {
        nint after = Json.Skip(at, end);
        return after == 0 || !SkipRest(ref after, end) ? reader.Fail(after == 0 ? at : after, Wire.Any) : Close(after, end, ref reader, Count);
    }

    private static bool Advance(ref nint cursor, nint after)
    {
        if (after == 0)
            return false;
        cursor = after;
        return true;
    }
}
