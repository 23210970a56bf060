namespace EventContracts.Serialization;

/// <summary>
/// Writes and reads one kind of value as UTF-8 JSON, through addresses into pinned memory. Implemented by structs, so that generic composition is
/// specialised and inlined. Generated code is the caller; thread-safe, since there is no state.
/// </summary>
/// <typeparam name="T">The C# type of the value.</typeparam>
public interface ICodec<T>
{
    /// <summary>An upper bound, in bytes, of what <see cref="Write"/> makes of the value.</summary>
    /// <exception cref="System.OverflowException">The bound is beyond 2 GiB.</exception>
    static abstract int MaxBytes(T value);

    /// <summary>Writes the value. Precondition: <see cref="MaxBytes"/> bytes and <see cref="Json.WriteSlack"/> more are writable at the cursor.</summary>
    /// <returns>The address after the last byte.</returns>
    static abstract nint Write(nint cursor, T value);

    /// <summary>Reads the value, white space before it included; touches no byte at or after <paramref name="end"/> and never throws on bad input.</summary>
    /// <returns>The address after the value, or 0 when the bytes are no such value.</returns>
    static abstract nint Read(nint cursor, nint end, ref EventReader reader, out T value);
}
