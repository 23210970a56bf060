namespace EventContracts.Serialization;

/// <summary>Nothing but <c>null</c>.</summary>
public readonly struct NullCodec : ICodec<JsonNull>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, JsonNull value)
        where TPass : IWritePass => TPass.Put(cursor, "null"u8);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out JsonNull value)
    {
        value = default;
        return Json.Null(cursor, end);
    }
}
