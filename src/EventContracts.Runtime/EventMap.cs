using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace EventContracts;

/// <summary>
/// An immutable map from text that keeps the order of its entries and compares by content, whatever the order. Write it as a collection expression
/// (<c>[new("source", "web")]</c>) or convert a dictionary. Thread-safe.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(EventMap), nameof(EventMap.Create))]
public sealed class EventMap<T> : IReadOnlyDictionary<string, T>, IEquatable<EventMap<T>>
{
    private const int IndexedFrom = 9;

    private readonly KeyValuePair<string, T>[] _entries;
    private Dictionary<string, T>? _index;

    private EventMap(KeyValuePair<string, T>[] entries) => _entries = entries;

    /// <summary>The map without entries.</summary>
    public static EventMap<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"The map has no entry '{key}'.");

    /// <summary>Copies the dictionary.</summary>
    public static implicit operator EventMap<T>(Dictionary<string, T> entries) => Own([.. entries]);

    /// <summary>The entries, in their order, without a copy.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        if (_entries.Length >= IndexedFrom)
            return (_index ??= new Dictionary<string, T>(_entries, StringComparer.Ordinal)).TryGetValue(key, out value);
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            if (entry.Key == key)
            {
                value = entry.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Enumerates without an allocation.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EventMap<T>? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            if (!other.TryGetValue(entry.Key, out T? value) || !EqualityComparer<T>.Default.Equals(entry.Value, value))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach (KeyValuePair<string, T> entry in _entries)
            hash ^= HashCode.Combine(entry.Key, entry.Value);
        return hash;
    }

    /// <summary>The entries in braces.</summary>
    public override string ToString() => "{" + string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}")) + "}";

    internal static EventMap<T> Own(KeyValuePair<string, T>[] entries) => entries.Length == 0 ? Empty : new(entries);
}

/// <summary>Creates <see cref="EventMap{T}"/>; collection expressions call it.</summary>
public static class EventMap
{
    /// <summary>A map of these entries.</summary>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static EventMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            if (!keys.Add(entry.Key))
                throw new ArgumentException($"The key '{entry.Key}' occurs twice.", nameof(entries));
        }
        return EventMap<T>.Own(entries.ToArray());
    }
}
