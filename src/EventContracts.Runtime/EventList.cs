using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace EventContracts;

/// <summary>An immutable list that compares by content, so that records that hold it do too. Write it as a collection expression. Thread-safe.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(EventList), nameof(EventList.Create))]
public sealed class EventList<T> : IReadOnlyList<T>, IEquatable<EventList<T>>
{
    private readonly T[] _items;

    private EventList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static EventList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Copies the array.</summary>
    public static implicit operator EventList<T>(T[] items) => EventList.Create<T>(items);

    /// <summary>Copies the list.</summary>
    public static implicit operator EventList<T>(List<T> items) => items.Count == 0 ? Empty : new([.. items]);

    /// <summary>The items without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Enumerates without an allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EventList<T>? other) => other is not null && (ReferenceEquals(this, other) || _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in brackets.</summary>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";

    internal static EventList<T> Own(T[] items) => items.Length == 0 ? Empty : new(items);
}

/// <summary>Creates <see cref="EventList{T}"/>; collection expressions call it.</summary>
public static class EventList
{
    /// <summary>A list of these items.</summary>
    public static EventList<T> Create<T>(ReadOnlySpan<T> items) => EventList<T>.Own(items.ToArray());
}
