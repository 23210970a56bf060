using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace EventContracts;

/// <summary>Reads the envelope of a CloudEvent in JSON format; the data is found, not looked into.</summary>
internal static class CloudEventJsonReader
{
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CloudEventEnvelope? envelope, out EventError error)
    {
        var reader = new Utf8JsonReader(utf8);
        var found = new CloudEventEnvelope();
        envelope = null;
        try
        {
            if (Members(ref reader, found) is { } problem)
            {
                error = problem;
                return false;
            }
        }
        // Utf8JsonReader has no way to fail without an exception; GetString throws the second one for a lone surrogate or bad UTF-8.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            bool isShort = reader.BytesConsumed >= utf8.Length || utf8.Trim(" \r\n\t"u8).IsEmpty;
            error = new(isShort ? EventErrorCode.Truncated : EventErrorCode.Malformed, "", reader.BytesConsumed, "the CloudEvent is no well-formed JSON");
            return false;
        }
        if (found.Attributes.Missing is { } missing)
        {
            error = new(EventErrorCode.Missing, "/" + missing, 0, $"required CloudEvents attribute '{missing}' is missing");
            return false;
        }
        envelope = found;
        error = default;
        return true;
    }

    private static EventError? Members(ref Utf8JsonReader reader, CloudEventEnvelope envelope)
    {
        bool isData = false;
        string? base64 = null, dataText = null;
        long base64At = 0;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return new(EventErrorCode.WrongType, "", reader.TokenStartIndex, "a CloudEvent is a JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            long at = reader.TokenStartIndex;
            switch (name)
            {
                case CloudEventNames.Data:
                    if (isData)
                        return new(EventErrorCode.Duplicate, "/data", at, "member 'data' occurs twice");
                    isData = true;
                    dataText = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    reader.Skip();
                    envelope.Slice = ((int)at, (int)(reader.BytesConsumed - at));
                    break;
                case CloudEventNames.DataBase64 when reader.TokenType == JsonTokenType.Null:
                    break;
                case CloudEventNames.DataBase64:
                    if (reader.TokenType != JsonTokenType.String)
                        return new(EventErrorCode.WrongType, "/data_base64", at, "member 'data_base64' must be a string");
                    if (base64 is not null)
                        return new(EventErrorCode.Duplicate, "/data_base64", at, "member 'data_base64' occurs twice");
                    (base64, base64At) = (reader.GetString(), at);
                    break;
                default:
                    if (Attribute(ref reader, envelope.Attributes, name, at) is { } problem)
                        return problem;
                    break;
            }
        }
        // Nothing but white space may follow: Read throws for anything else.
        reader.Read();
        return Data(envelope, isData, dataText, base64, base64At);
    }

    // JSON format 2.4: null is the same as not there.
    private static EventError? Attribute(ref Utf8JsonReader reader, CloudEventBuilder attributes, string name, long at)
    {
        CloudEventValue value;
        int integer = 0;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.String: value = reader.GetString()!; break;
            case JsonTokenType.True: value = true; break;
            case JsonTokenType.False: value = false; break;
            case JsonTokenType.Number when reader.TryGetInt32(out integer): value = integer; break;
            default:
                string fault = $"attribute '{name}' must be a string, a Boolean or a 32-bit integer";
                return new CloudEventProblem(EventErrorCode.WrongType, fault).InMember(name, at);
        }
        return attributes.Set(name, value)?.InMember(name, at);
    }

    // JSON format 3.1: data_base64 is binary; data is a JSON value, unless a media type other than JSON makes a string of it mean its text.
    private static EventError? Data(CloudEventEnvelope envelope, bool isData, string? text, string? base64, long base64At)
    {
        if (base64 is null)
        {
            if (text is not null && !envelope.Attributes.IsJson)
                envelope.Decoded = Encoding.UTF8.GetBytes(text);
            return null;
        }
        if (isData)
            return new(EventErrorCode.Duplicate, "/data_base64", base64At, "an event has 'data' or 'data_base64', not both");
        var bytes = new byte[(base64.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(base64, bytes, out int length))
            return new(EventErrorCode.InvalidValue, "/data_base64", base64At, "member 'data_base64' is no base64");
        envelope.Decoded = bytes.AsSpan(0, length).ToArray();
        return null;
    }
}
