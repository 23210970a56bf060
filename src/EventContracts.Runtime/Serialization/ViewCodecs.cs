using System;

namespace EventContracts.Serialization;

/// <summary>Text inside the bytes.</summary>
public readonly struct TextView : IViewCodec<Utf8Text>
{
    /// <inheritdoc/>
    public static Utf8Text Parse(ReadOnlySpan<byte> json) => ViewReader.ToText(json);
}

/// <summary>Any JSON inside the bytes.</summary>
public readonly struct RawJsonView : IViewCodec<RawJson>
{
    /// <inheritdoc/>
    public static RawJson Parse(ReadOnlySpan<byte> json) => new(json);
}

/// <summary>A scalar, decoded.</summary>
public readonly struct ScalarView<T, TCodec> : IViewCodec<T>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static T Parse(ReadOnlySpan<byte> json) => ViewReader.Decode<T, TCodec>(json);
}

/// <summary>An array inside the bytes.</summary>
public readonly struct ListView<TItem, TViewCodec> : IViewCodec<ViewList<TItem, TViewCodec>>
    where TItem : allows ref struct
    where TViewCodec : IViewCodec<TItem>, allows ref struct
{
    /// <inheritdoc/>
    public static ViewList<TItem, TViewCodec> Parse(ReadOnlySpan<byte> json) => new(ViewReader.Expect(json, MemberKind.Array));
}

/// <summary>A map inside the bytes.</summary>
public readonly struct MapView<TItem, TViewCodec> : IViewCodec<ViewMap<TItem, TViewCodec>>
    where TItem : allows ref struct
    where TViewCodec : IViewCodec<TItem>, allows ref struct
{
    /// <inheritdoc/>
    public static ViewMap<TItem, TViewCodec> Parse(ReadOnlySpan<byte> json) => new(ViewReader.Expect(json, MemberKind.Map));
}

/// <summary>A value that may be null inside the bytes.</summary>
public readonly struct OptionalView<TView, TViewCodec> : IViewCodec<ViewOptional<TView, TViewCodec>>
    where TView : allows ref struct
    where TViewCodec : IViewCodec<TView>, allows ref struct
{
    /// <inheritdoc/>
    public static ViewOptional<TView, TViewCodec> Parse(ReadOnlySpan<byte> json) => new(json);
}
