using System;

namespace EventContracts.Serialization;

/// <summary>The text of a scalar such as a date: as it is, or with its (legal, rare) escapes resolved on the stack.</summary>
internal static class ShortText
{
    /// <summary>Longer escaped texts are no scalar of any kind.</summary>
    public const int Length = 256;

    public static ReadOnlySpan<byte> Of(StringToken token, Span<byte> buffer)
    {
        if (!token.IsEscaped)
            return token.Raw;
        return token.Length > buffer.Length ? default : buffer[..JsonString.Unescape(token.Raw, buffer)];
    }
}
