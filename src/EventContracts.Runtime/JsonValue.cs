using System;
using System.Text;
using System.Text.Json;

namespace EventContracts;

/// <summary>
/// JSON of any kind, kept as the raw UTF-8 that it came in; nothing of it is lost. The default is JSON <c>null</c>. Equal when the JSON values are equal,
/// whatever their spelling. Immutable and thread-safe.
/// </summary>
public readonly struct JsonValue : IEquatable<JsonValue>
{
    private readonly byte[]? _utf8;

    private JsonValue(byte[] utf8) => _utf8 = utf8;

    /// <summary>The raw JSON.</summary>
    public ReadOnlySpan<byte> RawUtf8 => _utf8 ?? "null"u8;

    /// <summary>The kind of the value.</summary>
    public JsonValueKind Kind => RawUtf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>The value that this JSON text says.</summary>
    /// <exception cref="EventFormatException">The text is no JSON.</exception>
    public static JsonValue Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>The value that this UTF-8 JSON says; the bytes are copied.</summary>
    /// <exception cref="EventFormatException">The bytes are no JSON.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new EventReader(utf8);
        return reader.TryRead<JsonValue, Serialization.JsonValueCodec>(out JsonValue value) ? value : throw new EventFormatException(reader.Error);
    }

    /// <summary>A JSON string.</summary>
    public static implicit operator JsonValue(string text) => new(EventWriter.ToArray<string, Serialization.StringCodec>(text));

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonValue(long number) => new(EventWriter.ToArray<long, Serialization.Int64Codec>(number));

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonValue(double number) => new(EventWriter.ToArray<double, Serialization.DoubleCodec>(number));

    /// <summary>A JSON boolean.</summary>
    public static implicit operator JsonValue(bool value) => new(EventWriter.ToArray<bool, Serialization.BooleanCodec>(value));

    /// <summary>Whether the JSON values are equal.</summary>
    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    /// <summary>Whether the JSON values differ.</summary>
    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    /// <summary>The value for System.Text.Json. Allocates.</summary>
    public JsonElement ToElement() => JsonElement.Parse(RawUtf8);

    /// <inheritdoc/>
    public bool Equals(JsonValue other) =>
        RawUtf8.SequenceEqual(other.RawUtf8) || (Kind == other.Kind && Serialization.JsonEquality.AreEqual(RawUtf8, other.RawUtf8));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <summary>By kind alone: equal values may be spelled with different bytes.</summary>
    public override int GetHashCode() => (int)Kind;

    /// <summary>The raw JSON as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(RawUtf8);

    internal static JsonValue Copy(ReadOnlySpan<byte> utf8) => utf8.SequenceEqual("null"u8) ? default : new(utf8.ToArray());
}
