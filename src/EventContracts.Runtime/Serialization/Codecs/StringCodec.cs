using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Text: any JSON string, escapes resolved.</summary>
public readonly struct StringCodec : ICodec<string>
{
    /// <summary>The bound of the text; 0 for none, so that an absent member needs no test of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(string? value) => value is null ? 0 : JsonStringWriter.MaxBytes(value);

    /// <inheritdoc/>
    public static nint Write(nint cursor, string value) => JsonStringWriter.Write(cursor, value);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out string value)
    {
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        value = cursor == 0 ? null! : JsonString.ToText(token);
        return cursor;
    }
}
