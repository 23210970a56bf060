using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EventContracts;

/// <content>Structured mode: one JSON object with attributes and data.</content>
public sealed partial class CloudEvent
{
    /// <summary>The message in structured mode. The data is put in as it is, not encoded again.</summary>
    /// <param name="topic">Where it goes.</param>
    public EventMessage ToStructuredMessage(string topic)
    {
        var output = new ArrayBufferWriter<byte>(Data.Length + 512);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteString("specversion", SpecVersion);
            writer.WriteString("id", Id);
            writer.WriteString("source", Source);
            writer.WriteString("type", Type);
            Optional(writer, "time", Text(Time));
            Optional(writer, "subject", Subject);
            Optional(writer, "dataschema", DataSchema);
            Optional(writer, "partitionkey", PartitionKey);
            foreach (KeyValuePair<string, string> extension in Extensions)
                writer.WriteString(Checked(extension.Key), extension.Value);
            writer.WriteString("datacontenttype", "application/json");
            writer.WritePropertyName("data");
            writer.WriteRawValue(Data.Span, skipInputValidation: true);
            writer.WriteEndObject();
        }
        return Message(topic, output.WrittenMemory).Add(ContentTypeHeader, StructuredContentType + "; charset=UTF-8");
    }

    /// <summary>Reads an event in structured mode. Never throws on bad input.</summary>
    public static bool TryReadStructured(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CloudEvent? value, out EventError error)
    {
        value = null;
        // Our own reader first: it names pointer and offset where the bytes are no JSON.
        var check = new EventReader(utf8);
        if (!check.TryRead<JsonValue, Serialization.JsonValueCodec>(out JsonValue raw))
        {
            error = check.Error;
            return false;
        }
        JsonElement root = raw.ToElement();
        if (root.ValueKind != JsonValueKind.Object)
        {
            error = new EventError(EventErrorCode.WrongType, "", 0, "a CloudEvent in structured mode is a JSON object");
            return false;
        }
        string? version = Attribute(root, "specversion");
        if (version != SpecVersion)
        {
            error = version is null
                ? Fault(EventErrorCode.Missing, "specversion", "the required CloudEvents attribute 'specversion' is missing")
                : Fault(EventErrorCode.InvalidValue, "specversion", $"CloudEvents {version} is not known; 1.0 is");
            return false;
        }
        if (!TryData(root, out ReadOnlyMemory<byte> data, out error))
            return false;
        var extensions = new Dictionary<string, string>();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!IsCore(property.Name) && property.Name is not ("data" or "data_base64") && Attribute(root, property.Name) is { } text)
                extensions[property.Name] = text;
        }
        return TryCreate(name => Attribute(root, name), extensions, data, out value, out error);
    }

    private static bool TryData(JsonElement root, out ReadOnlyMemory<byte> data, out EventError error)
    {
        data = default;
        error = default;
        bool hasData = root.TryGetProperty("data", out JsonElement json);
        if (root.TryGetProperty("data_base64", out JsonElement base64))
        {
            if (hasData)
                error = Fault(EventErrorCode.Duplicate, "data_base64", "'data' and 'data_base64' can't both be there");
            else if (base64.ValueKind != JsonValueKind.String || !base64.TryGetBytesFromBase64(out byte[]? bytes))
                error = Fault(EventErrorCode.InvalidValue, "data_base64", "'data_base64' is no base64 text");
            else
                data = bytes;
        }
        else if (hasData)
        {
            data = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json).ToArray();
        }
        return error.Code == EventErrorCode.None;
    }

    /// <summary>Attributes are texts, booleans or integers; null counts as absent.</summary>
    private static string? Attribute(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static void Optional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }
}
