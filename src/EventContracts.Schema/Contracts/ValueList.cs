using System;
using System.Collections;
using System.Collections.Generic;

namespace EventContracts.Schema.Contracts;

/// <summary>An immutable list that equals another of equal items, so that records which hold one compare by value.</summary>
public sealed class ValueList<T>(params T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : IEquatable<T>
{
    public static ValueList<T> Empty { get; } = new();

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other)
    {
        if (other is null || other.Count != items.Length)
            return false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].Equals(other[i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => items.Length == 0 ? 0 : (items[0].GetHashCode() * 31) + items.Length;

    public override string ToString() => "[" + string.Join(", ", items) + "]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
