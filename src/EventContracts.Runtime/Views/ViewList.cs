using System;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>An array of a view: <c>foreach</c> walks the bytes and allocates nothing. Valid as long as the bytes are.</summary>
/// <typeparam name="TItem">What an item is.</typeparam>
/// <typeparam name="TViewCodec">Makes it from its bytes.</typeparam>
public readonly ref struct ViewList<TItem, TViewCodec> : IViewCodec<ViewList<TItem, TViewCodec>>
    where TItem : allows ref struct
    where TViewCodec : IViewCodec<TItem>, allows ref struct
{
    private readonly ViewValue _value;
    private readonly int _skipped;

    /// <summary>The array with this value. Called by generated code.</summary>
    public ViewList(ViewValue value) => _value = value;

    /// <summary>What follows the places of a tuple.</summary>
    internal ViewList(ReadOnlySpan<byte> json, int skipped)
    {
        _value = json;
        _skipped = skipped;
    }

    /// <summary>How many items there are. Walks the array.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            Enumerator items = GetEnumerator();
            while (items.MoveNext())
                count++;
            return count;
        }
    }

    static ViewList<TItem, TViewCodec> IViewCodec<ViewList<TItem, TViewCodec>>.Parse(ViewValue value) => new(ViewReader.Expect(value, Wire.Array));

    /// <summary>Walks the items.</summary>
    public Enumerator GetEnumerator() => new(_value, _skipped);

    /// <summary>Walks the items.</summary>
    public ref struct Enumerator
    {
        private ArrayWalk _walk;

        internal Enumerator(ViewValue value, int skipped)
        {
            _walk = new ArrayWalk(value);
            while (skipped-- > 0 && _walk.MoveNext())
            {
            }
        }

        /// <summary>The item.</summary>
        public readonly TItem Current => TViewCodec.Parse(_walk.Current);

        /// <summary>On to the next item.</summary>
        public bool MoveNext() => _walk.MoveNext();
    }
}
