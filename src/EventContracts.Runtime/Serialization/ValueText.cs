using System;
using System.Text;
using System.Text.Json;

namespace EventContracts.Serialization;

/// <summary>Says what was expected of a value and what was found.</summary>
internal static class ValueText
{
    private const int MaxShown = 40;

    public static EventError Mismatch(nint at, nint end, Wire kind, string pointer, long offset)
    {
        JsonValueKind found = Json.Kind(at, end);
        string shown = Shown(at, Json.Skip(at, end));
        (string expected, JsonValueKind token) = Expectation(kind & ~Wire.Nullable);
        bool isRightType = token == JsonValueKind.Undefined || token == found || (token == JsonValueKind.True && found == JsonValueKind.False);
        string reason = kind == Wire.Any
            ? $"the value {shown} is not what the contract allows here"
            : $"expected {expected}, but found {(isRightType ? shown : Name(found) + " " + shown)}";
        return new EventError(isRightType ? EventErrorCode.InvalidValue : EventErrorCode.WrongType, pointer, offset, reason);
    }

    public static string Found(nint at, nint end)
    {
        if (at >= end)
            return "the end of the bytes";
        Rune.DecodeFromUtf8(Json.Span(at, end), out Rune rune, out _);
        return Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'";
    }

    private static string Shown(nint at, nint after)
    {
        string text = Encoding.UTF8.GetString(Json.Span(at, Math.Min(after, at + (MaxShown * 4))));
        return text.Length <= MaxShown ? text : text[..MaxShown] + "…";
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "the object",
        JsonValueKind.Array => "the array",
        JsonValueKind.String => "the text",
        JsonValueKind.Number => "the number",
        _ => "",
    };

    private static (string Text, JsonValueKind Token) Expectation(Wire kind) => kind switch
    {
        Wire.String => ("a text", JsonValueKind.String),
        Wire.Boolean => ("true or false", JsonValueKind.True),
        Wire.Int32 => ("an integer of 32 bits", JsonValueKind.Number),
        Wire.Int64 => ("an integer of 64 bits", JsonValueKind.Number),
        Wire.UInt64 => ("a non-negative integer of 64 bits", JsonValueKind.Number),
        Wire.Double => ("a number in the range of a double", JsonValueKind.Number),
        Wire.Decimal => ("a number in the range of a decimal", JsonValueKind.Number),
        Wire.DateTime => ("a date-time such as \"2026-01-31T09:30:00Z\" (RFC 3339)", JsonValueKind.String),
        Wire.Date => ("a date such as \"2026-01-31\" (RFC 3339)", JsonValueKind.String),
        Wire.Guid => ("a uuid such as \"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"", JsonValueKind.String),
        Wire.Base64 => ("base64 text", JsonValueKind.String),
        Wire.Enum => ("one of the listed texts", JsonValueKind.String),
        Wire.Const => ("the one value that the contract allows", JsonValueKind.Undefined),
        Wire.Object => ("an object", JsonValueKind.Object),
        Wire.Map => ("an object", JsonValueKind.Object),
        Wire.Array => ("an array", JsonValueKind.Array),
        Wire.Null => ("null", JsonValueKind.Null),
        _ => ("another value", JsonValueKind.Undefined),
    };
}
