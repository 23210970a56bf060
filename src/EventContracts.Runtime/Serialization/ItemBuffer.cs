using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Collects items whose number is not known, so that only the final array is allocated: the first few on the stack, as most lists are short, more
/// of them in pooled arrays.</summary>
internal struct ItemBuffer<T>
{
    private const int FirstFew = 16;

    private Few _few;
    private T[]? _pooled;
    private int _count;

    public readonly int Count => _count;

    [UnscopedRef]
    public readonly ReadOnlySpan<T> Items => _pooled is null ? ((ReadOnlySpan<T>)_few)[.._count] : new(_pooled, 0, _count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_count < FirstFew)
            _few[_count] = item;
        else
            AddToPooled(item);
        _count++;
    }

    public readonly EventList<T> ToList() => EventList<T>.Own(Items.ToArray());

    public void Release()
    {
        if (_pooled is not null)
            ArrayPool<T>.Shared.Return(_pooled, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        _pooled = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToPooled(T item)
    {
        if (_pooled is null || _count == _pooled.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(_count * 2);
            Items.CopyTo(larger);
            Release();
            _pooled = larger;
        }
        _pooled[_count] = item;
    }

    [InlineArray(FirstFew)]
    private struct Few
    {
        private T _first;
    }
}
