using System;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>A member of a view that may be absent or null. Valid as long as the bytes are.</summary>
/// <typeparam name="TView">What the member is when it is there.</typeparam>
public readonly ref struct ViewOptional<TView> : IViewCodec<ViewOptional<TView>>
    where TView : IViewCodec<TView>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;

    /// <summary>The member with these bytes; none where it is absent. Called by generated code.</summary>
    public ViewOptional(ReadOnlySpan<byte> json) => _json = json;

    static ViewOptional<TView> IViewCodec<ViewOptional<TView>>.Parse(ReadOnlySpan<byte> json) => new(json);

    /// <summary>Whether the member is there, as a value or as null.</summary>
    public bool IsPresent => !_json.IsEmpty;

    /// <summary>Whether the member is null.</summary>
    public bool IsNull => _json.SequenceEqual("null"u8);

    /// <summary>Whether the member is there and not null.</summary>
    public bool HasValue => IsPresent && !IsNull;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent or null.</exception>
    public TView Value => HasValue ? TView.Parse(_json) : throw new InvalidOperationException("The member is absent or null: look at HasValue first.");
}
