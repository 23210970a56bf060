namespace EventContracts.Serialization;

/// <summary>Nothing but <c>null</c>.</summary>
public readonly struct NullCodec : ICodec<JsonNull>
{
    /// <inheritdoc/>
    public static int MaxBytes(JsonNull value) => 4;

    /// <inheritdoc/>
    public static nint Write(nint cursor, JsonNull value) => Json.Literal(cursor, "null"u8);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out JsonNull value)
    {
        value = default;
        return Json.Null(cursor, end);
    }
}
