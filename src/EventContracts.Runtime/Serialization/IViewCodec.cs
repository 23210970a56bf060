using System;

namespace EventContracts.Serialization;

/// <summary>Makes a view value from its bytes, which are known to be one well-formed JSON value.</summary>
/// <typeparam name="TView">The view value.</typeparam>
public interface IViewCodec<TView>
    where TView : allows ref struct
{
    /// <summary>The view of these bytes.</summary>
    /// <exception cref="EventFormatException">The value is of another kind.</exception>
    static abstract TView Parse(ReadOnlySpan<byte> json);
}
