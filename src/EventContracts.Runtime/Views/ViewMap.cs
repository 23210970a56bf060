using System;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>A map of a view: <c>foreach</c> walks the bytes and allocates nothing. Valid as long as the bytes are.</summary>
/// <typeparam name="TItem">What a value is.</typeparam>
/// <typeparam name="TViewCodec">Makes it from its bytes.</typeparam>
public readonly ref struct ViewMap<TItem, TViewCodec> : IViewCodec<ViewMap<TItem, TViewCodec>>
    where TItem : allows ref struct
    where TViewCodec : IViewCodec<TItem>, allows ref struct
{
    private readonly ViewValue _value;
    private readonly MemberTable? _declared;

    /// <summary>The map with this value. Called by generated code.</summary>
    public ViewMap(ViewValue value) => _value = value;

    /// <summary>The members of an object that are not declared.</summary>
    internal ViewMap(ReadOnlySpan<byte> json, MemberTable declared)
    {
        _value = json;
        _declared = declared;
    }

    static ViewMap<TItem, TViewCodec> IViewCodec<ViewMap<TItem, TViewCodec>>.Parse(ViewValue value) => new(ViewReader.Expect(value, Wire.Map));

    /// <summary>Walks the entries.</summary>
    public Enumerator GetEnumerator() => new(_value, _declared);

    /// <summary>One entry.</summary>
    public readonly ref struct Entry
    {
        private readonly ViewValue _value;

        internal Entry(Utf8Text key, ViewValue value)
        {
            Key = key;
            _value = value;
        }

        /// <summary>The name.</summary>
        public Utf8Text Key { get; }

        /// <summary>The value.</summary>
        public TItem Value => TViewCodec.Parse(_value);
    }

    /// <summary>Walks the entries.</summary>
    public ref struct Enumerator
    {
        private ObjectWalk _walk;

        internal Enumerator(ViewValue value, MemberTable? declared) => _walk = new ObjectWalk(value, declared);

        /// <summary>The entry.</summary>
        public readonly Entry Current => new(_walk.Name, _walk.Value);

        /// <summary>On to the next entry.</summary>
        public bool MoveNext() => _walk.MoveNext();
    }
}
