using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary><c>true</c> or <c>false</c>.</summary>
public readonly struct BooleanCodec : ICodec<bool>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(bool value) => 5;

    /// <inheritdoc/>
    public static nint Write(nint cursor, bool value) => Json.Literal(cursor, value ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out bool value)
    {
        cursor = Json.Whitespace(cursor, end);
        value = Json.Is(cursor, end, "true"u8);
        if (value)
            return cursor + 4;
        return Json.Is(cursor, end, "false"u8) ? cursor + 5 : 0;
    }
}
