using System;
using System.Text;
using System.Text.Json;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>JSON of any kind inside the bytes of an event, without a copy. Valid as long as the bytes are.</summary>
public readonly ref struct RawJson : IViewCodec<RawJson>
{
    internal RawJson(ReadOnlySpan<byte> utf8) => Utf8 = utf8;

    static RawJson IViewCodec<RawJson>.Parse(ViewValue value) => new(value.Json);

    /// <summary>The JSON as it is on the wire.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>The kind of the value.</summary>
    public JsonValueKind Kind => Serialization.Json.Kind(Utf8);

    /// <summary>A copy that outlives the bytes. Allocates.</summary>
    public JsonValue ToValue() => JsonValue.Copy(Utf8);

    /// <summary>The JSON in UTF-16. Allocates.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
