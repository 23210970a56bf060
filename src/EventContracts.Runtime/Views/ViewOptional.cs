using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>A member of a view that may be absent or null. Valid as long as the bytes are.</summary>
/// <typeparam name="TView">What the member is when it is there.</typeparam>
public readonly ref struct ViewOptional<TView> : IViewCodec<ViewOptional<TView>>
    where TView : IViewCodec<TView>, allows ref struct
{
    private readonly ViewValue _value;

    /// <summary>The member with this value; none where it is absent. Called by generated code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ViewOptional(ViewValue value) => _value = value;

    static ViewOptional<TView> IViewCodec<ViewOptional<TView>>.Parse(ViewValue value) => new(value);

    /// <summary>Whether the member is there, as a value or as null.</summary>
    public bool IsPresent => !_value.Json.IsEmpty;

    /// <summary>Whether the member is null.</summary>
    public bool IsNull => _value.Json is [(byte)'n', ..];

    /// <summary>Whether the member is there and not null.</summary>
    public bool HasValue => _value.Json is [not (byte)'n', ..];

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent or null.</exception>
    public TView Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasValue ? TView.Parse(_value) : throw Missing();
    }

    private static InvalidOperationException Missing() => new("The member is absent or null: look at HasValue first.");
}
