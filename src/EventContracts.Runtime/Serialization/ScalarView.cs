using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A scalar, decoded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ScalarView<T, TCodec> : IViewCodec<T>
    where TCodec : struct, ICodec<T>
{
    private static readonly Wire s_kind = Kind();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Parse(ViewValue value)
    {
        value.Learn(s_kind);
        return value.IsHeld ? value.Slot.Get<T>() : ViewReader.Decode<T, TCodec>(value.Json);
    }

    /// <summary>What a pass can decode by its kind alone; the others are decoded when they are asked for.</summary>
    private static Wire Kind() => default(TCodec) switch
    {
        BooleanCodec => Wire.Boolean,
        Int32Codec => Wire.Int32,
        Int64Codec => Wire.Int64,
        UInt64Codec => Wire.UInt64,
        DoubleCodec => Wire.Double,
        DecimalCodec => Wire.Decimal,
        DateTimeCodec => Wire.DateTime,
        DateCodec => Wire.Date,
        GuidCodec => Wire.Guid,
        _ => Wire.Any,
    };
}
