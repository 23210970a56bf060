using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EventContracts;

/// <summary>The headers of a message in their order; a name may occur more than once. Immutable; the default value is empty.</summary>
[CollectionBuilder(typeof(EventHeaderList), nameof(Create))]
public readonly struct EventHeaderList : IReadOnlyList<EventHeader>
{
    private readonly EventHeader[]? _items;

    private EventHeaderList(EventHeader[] items) => _items = items;

    /// <summary>How many there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The header at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public EventHeader this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _items![index];
        }
    }

    /// <summary>The text of the header of that name, of the last one where it repeats; null where there is none.</summary>
    public string? this[string name] => TryGet(name, out EventHeader header) ? header.Text : null;

    /// <summary>A list of these headers.</summary>
    public static EventHeaderList Create(ReadOnlySpan<EventHeader> headers) => headers.IsEmpty ? default : new(headers.ToArray());

    /// <summary>Makes a list of the array itself, without a copy.</summary>
    /// <param name="headers">Belongs to the list from now on: whoever made it must not change it.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static EventHeaderList Wrap(EventHeader[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new(headers);
    }

    /// <summary>Finds a header by its exact name; where it repeats the last one counts, as Kafka's own clients do it.</summary>
    public bool TryGet(string name, out EventHeader header)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_items![i].Name == name)
            {
                header = _items[i];
                return true;
            }
        }
        header = default;
        return false;
    }

    /// <summary>The headers, without a copy.</summary>
    public ReadOnlySpan<EventHeader> AsSpan() => _items;

    /// <summary>Enumerates without allocation.</summary>
    public ReadOnlySpan<EventHeader>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    [SuppressMessage("Design", "CA1033", Justification = "foreach uses the struct enumerator above.")]
    IEnumerator<EventHeader> IEnumerable<EventHeader>.GetEnumerator() => ((IEnumerable<EventHeader>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();
}
