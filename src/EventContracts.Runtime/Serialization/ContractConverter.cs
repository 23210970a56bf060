using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Serialization;

/// <summary>The generated type inside System.Text.Json: the same bytes as the codec writes. Stateless and thread-safe.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
public sealed class ContractConverter<T, TCodec> : JsonConverter<T>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long start = reader.TokenStartIndex;
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            document.WriteTo(writer);
        var inner = new EventReader(output.WrittenSpan);
        if (inner.TryRead<T, TCodec>(out T? value))
            return value;
        EventError error = inner.Error;
        throw new JsonException($"{error.Reason} (at {error.Pointer} of the value at byte {start})", error.Pointer, null, null);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(EventWriter.ToArray<T, TCodec>(value), skipInputValidation: true);
}
