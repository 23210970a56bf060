using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EventContracts;

/// <summary>CloudEvents in structured mode: the JSON format 1.0, <c>application/cloudevents+json</c>. Thread-safe.</summary>
public static class CloudEventJson
{
    // Attributes are not HTML; the same minimal escaping as in the data.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads an event. Member order does not matter, and <c>null</c> is the same as absent.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <param name="cloudEvent">The event; its data is a slice of <paramref name="utf8"/> where it is JSON.</param>
    /// <param name="error">What is wrong and where: a required attribute that is missing or empty, another version than 1.0, a value of the wrong type.</param>
    /// <returns>Whether it is a CloudEvent. Bad input is no exception.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out CloudEvent? cloudEvent, out EventError error)
    {
        cloudEvent = null;
        if (!CloudEventJsonReader.TryRead(utf8.Span, out CloudEventEnvelope? envelope, out error))
            return false;
        ReadOnlyMemory<byte>? data = envelope.HasData
            ? envelope.Decoded ?? utf8.Slice(envelope.Slice.Start, envelope.Slice.Length)
            : default(ReadOnlyMemory<byte>?);
        cloudEvent = envelope.Attributes.Build(data);
        return true;
    }

    /// <summary>Writes an event with its own data: JSON data as it is, other data as <c>data_base64</c>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cloudEvent">The event. Its data, when JSON, must be one well-formed value; it is copied, not checked.</param>
    /// <exception cref="ArgumentException">An attribute breaks the specification; the message names it.</exception>
    public static void Write(IBufferWriter<byte> output, CloudEvent cloudEvent)
    {
        ArgumentNullException.ThrowIfNull(output);
        using Utf8JsonWriter writer = Begin(output, cloudEvent);
        // Empty bytes are no JSON value; they are what a null array converts to.
        if (cloudEvent.Data is { } data && !(cloudEvent.IsJson && data.IsEmpty))
        {
            if (cloudEvent.IsJson)
            {
                writer.WritePropertyName(CloudEventNames.Data);
                writer.WriteRawValue(data.Span, skipInputValidation: true);
            }
            else
            {
                writer.WriteBase64String(CloudEventNames.DataBase64, data.Span);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes an event whose data is <paramref name="data"/>, straight from the object, without a copy in between.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="attributes">The attributes; their own data is not looked at.</param>
    /// <param name="data">The data.</param>
    /// <exception cref="ArgumentException">An attribute breaks the specification; the message names it.</exception>
    public static void Write<TEvent>(IBufferWriter<byte> output, CloudEvent attributes, TEvent data)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(data);
        using (Utf8JsonWriter writer = Begin(output, attributes))
            writer.WritePropertyName(CloudEventNames.Data);
        // The JSON writer has flushed up to the colon and goes no further: value and closing brace are ours.
        var direct = new EventWriter(output);
        TEvent.Write(ref direct, data);
        output.Write("}"u8);
    }

    private static Utf8JsonWriter Begin(IBufferWriter<byte> output, CloudEvent cloudEvent)
    {
        ArgumentNullException.ThrowIfNull(cloudEvent);
        if (CloudEventRules.Whole(cloudEvent) is { } problem)
            throw new ArgumentException(problem, nameof(cloudEvent));
        var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteString(CloudEventNames.SpecVersion, CloudEvent.SpecVersion);
        writer.WriteString(CloudEventNames.Id, cloudEvent.Id);
        writer.WriteString(CloudEventNames.Source, cloudEvent.Source);
        writer.WriteString(CloudEventNames.Type, cloudEvent.Type);
        Optional(writer, CloudEventNames.Subject, cloudEvent.Subject);
        Optional(writer, CloudEventNames.Time, cloudEvent.Time is { } time ? Rfc3339.Format(time) : null);
        Optional(writer, CloudEventNames.DataContentType, cloudEvent.DataContentType);
        Optional(writer, CloudEventNames.DataSchema, cloudEvent.DataSchema);
        foreach ((string name, CloudEventValue value) in cloudEvent.Extensions)
            Extension(writer, name, value);
        return writer;
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Extension(Utf8JsonWriter writer, string name, CloudEventValue value)
    {
        if (value.TryGetBoolean(out bool flag))
            writer.WriteBoolean(name, flag);
        else if (value.TryGetInteger(out int number))
            writer.WriteNumber(name, number);
        else
            writer.WriteString(name, value.Text);
    }
}
