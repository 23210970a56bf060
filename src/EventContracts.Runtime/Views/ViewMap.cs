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
    private readonly ReadOnlySpan<byte> _json;
    private readonly MemberTable? _declared;

    /// <summary>The object with these bytes, without its declared members. Called by generated code.</summary>
    public ViewMap(ReadOnlySpan<byte> json, MemberTable? declared = null)
    {
        _json = json;
        _declared = declared;
    }

    static ViewMap<TItem, TViewCodec> IViewCodec<ViewMap<TItem, TViewCodec>>.Parse(ReadOnlySpan<byte> json) => new(ViewReader.Expect(json, Wire.Map));

    /// <summary>Walks the entries.</summary>
    public Enumerator GetEnumerator() => new(_json, _declared);

    /// <summary>One entry.</summary>
    public readonly ref struct Entry
    {
        private readonly ReadOnlySpan<byte> _value;

        internal Entry(Utf8Text key, ReadOnlySpan<byte> value)
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

        internal Enumerator(ReadOnlySpan<byte> json, MemberTable? declared) => _walk = new ObjectWalk(json, declared);

        /// <summary>The entry.</summary>
        public readonly Entry Current => new(_walk.Name, _walk.Value);

        /// <summary>On to the next entry.</summary>
        public bool MoveNext() => _walk.MoveNext();
    }
}
