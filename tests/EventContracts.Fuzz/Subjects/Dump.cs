using System;
using System.Text.Json;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Subjects;

/// <summary>What views say, as JSON.</summary>
internal static class Dump
{
    public static void Scalar<T, TCodec>(this Utf8JsonWriter to, string name, T value)
        where TCodec : struct, ICodec<T>
    {
        to.WritePropertyName(name);
        to.Scalar<T, TCodec>(value);
    }

    public static void Scalar<T, TCodec>(this Utf8JsonWriter to, T value)
        where TCodec : struct, ICodec<T> => to.WriteRawValue(EventWriter.ToArray<T, TCodec>(value), skipInputValidation: true);

    public static void Text(this Utf8JsonWriter to, string name, Utf8Text text) => to.WriteString(name, text.ToString());

    public static void Text(this Utf8JsonWriter to, string name, ViewOptional<Utf8Text> text)
    {
        if (text.HasValue)
            to.Text(name, text.Value);
        else if (text.IsNull)
            to.WriteNull(name);
    }

    public static void Raw(this Utf8JsonWriter to, string name, RawJson json)
    {
        to.WritePropertyName(name);
        to.WriteRawValue(json.Utf8, skipInputValidation: true);
    }
}
