namespace EventContracts.Serialization;

/// <summary><c>null</c> or a value type.</summary>
public readonly struct NullableCodec<T, TCodec> : ICodec<T?>
    where T : struct
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, T? value)
        where TPass : IWritePass => value is { } inner ? TCodec.Write<TPass>(cursor, inner) : TPass.Put(cursor, "null"u8);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out T? value)
    {
        value = null;
        nint after = Json.Null(cursor, end);
        if (after != 0)
            return after;
        after = TCodec.Read(cursor, end, ref reader, out T inner);
        value = inner;
        return after;
    }
}

/// <summary><c>null</c> or an object of a class.</summary>
public readonly struct NullableReferenceCodec<T, TCodec> : ICodec<T?>
    where T : class
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static nint Write<TPass>(nint cursor, T? value)
        where TPass : IWritePass => value is null ? TPass.Put(cursor, "null"u8) : TCodec.Write<TPass>(cursor, value);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out T? value)
    {
        value = null;
        nint after = Json.Null(cursor, end);
        if (after != 0)
            return after;
        after = TCodec.Read(cursor, end, ref reader, out T inner);
        value = inner;
        return after;
    }
}
