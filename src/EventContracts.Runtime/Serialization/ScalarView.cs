using System;

namespace EventContracts.Serialization;

/// <summary>A scalar, decoded.</summary>
public readonly struct ScalarView<T, TCodec> : IViewCodec<T>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static T Parse(ReadOnlySpan<byte> json) => ViewReader.Decode<T, TCodec>(json);
}
