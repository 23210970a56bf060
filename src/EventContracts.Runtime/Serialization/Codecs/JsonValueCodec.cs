namespace EventContracts.Serialization;

/// <summary>Any JSON, checked and kept as it is.</summary>
public readonly struct JsonValueCodec : ICodec<JsonValue>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, JsonValue value)
        where TPass : IWritePass => TPass.Put(cursor, value.RawUtf8);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out JsonValue value)
    {
        cursor = Json.Whitespace(cursor, end);
        nint after = Json.Skip(cursor, end);
        value = after == 0 ? default : JsonValue.Copy(Json.Span(cursor, after));
        return after;
    }
}
