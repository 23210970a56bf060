using System;
using System.ComponentModel;
using System.Globalization;

namespace EventContracts.Serialization;

/// <summary>The places of a tuple: an array whose items mean something by their position. Immutable and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TupleTable : SlotTable
{
    private readonly Member[] _places;
    private readonly int _required;

    /// <summary>A table of these places, each named by its index. Those that must be there come first.</summary>
    public TupleTable(params ReadOnlySpan<Member> places)
        : base(Wire.Array, places)
    {
        _places = places.ToArray();
        _required = Array.FindAll(_places, place => place.IsRequired).Length;
    }

    /// <summary>Into an array; white space before it is allowed.</summary>
    /// <returns>The address after its bracket, or 0 where there is no array.</returns>
    public static nint Open(nint cursor, nint end)
    {
        cursor = Json.Whitespace(cursor, end);
        return Json.At(cursor, end, (byte)'[') ? cursor + 1 : 0;
    }

    /// <summary>Whether another item follows; if so, the cursor is at it, past white space.</summary>
    /// <param name="cursor">After the bracket or after an item.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="isFirst">Whether no item came before.</param>
    public static bool Next(ref nint cursor, nint end, bool isFirst = false)
    {
        if (!isFirst)
            return Advance(ref cursor, Json.AfterComma(cursor, end));
        cursor = Json.Whitespace(cursor, end);
        return cursor < end && !Json.At(cursor, end, (byte)']');
    }

    /// <summary>Reads the item at the cursor, which is after it on success, and else has not moved.</summary>
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
        return read >= _required ? cursor + 1 : reader.Missing(cursor, Name(read));
    }

    private static string Name(int place) => place.ToString(CultureInfo.InvariantCulture);

    private nint Close(nint cursor, nint end, ref ViewPass pass, int read)
    {
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)']'))
            return pass.Mismatch(cursor, Wire.Array);
        return read >= _required ? cursor + 1 : pass.Missing(cursor, Name(read));
    }

    /// <summary>The item of a place did not read.</summary>
    public nint Fail(nint cursor, ref EventReader reader, int place) => reader.Fail(cursor, place < Count ? _places[place].Kind : Wire.Any);

    /// <inheritdoc/>
    internal override unsafe nint Read(nint at, nint origin, MemberSlot* slots, int depth, ref ViewPass pass)
    {
        nint end = pass.End, item = Open(at, end);
        if (item == 0)
            return pass.Mismatch(at, Wire.Array);
        new Span<MemberSlot>(slots, Count).Clear();
        int read = 0;
        for (bool isMore = Next(ref item, end, isFirst: true); isMore; isMore = Next(ref item, end))
        {
            if (read == Count)
                return SkipRestFrom(item, end, depth, ref pass);
            nint after = Value(read, item, slots + read, depth, ref pass);
            if (after == 0)
                return pass.Mismatch(item, _places[read].Kind);
            slots[read].Place(origin, item, after);
            item = after;
            read++;
        }
        return Close(item, end, ref pass, read);
    }

    private nint SkipRestFrom(nint at, nint end, int depth, ref ViewPass pass)
    {
        nint after = pass.Skip(at, depth);
        return after == 0 || !SkipRest(ref after, end) ? pass.Mismatch(after == 0 ? at : after, Wire.Any) : Close(after, end, ref pass, Count);
    }

    private static bool Advance(ref nint cursor, nint after)
    {
        if (after == 0)
            return false;
        cursor = after;
        return true;
    }
}
