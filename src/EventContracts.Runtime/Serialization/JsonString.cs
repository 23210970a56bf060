using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary>JSON strings in place: find one, validate it, and decode it later or never.</summary>
internal static unsafe class JsonString
{
    /// <summary>Passes over a string and validates it wholly. Whitespace before the opening quote is allowed; looks back from
    /// the end (<see cref="Json.ReadMargin"/>).</summary>
    /// <returns>The cursor after the closing quote, whatever follows, or 0 when there is no well-formed string; then the token is default.</returns>
    public static nint Scan(nint cursor, nint end, out StringToken token)
    {
        byte* p = Blank.Skip((byte*)cursor, (byte*)end);
        if (p >= (byte*)end || *p != '"')
        {
            token = default;
            return 0;
        }
        byte* special = StringScanner.FindSpecial(p + 1, (byte*)end);
        if (special < (byte*)end && *special == '"')
        {
            token = new StringToken((nint)(p + 1), (int)(special - p - 1), false, false);
            return (nint)(special + 1);
        }
        return ScanFrom(p, special, (byte*)end, out token);
    }

    /// <summary>As <see cref="Scan"/>, from a byte on up to which all is plain ASCII text: at most the end, and
    /// not inside an escape. Doesn't look back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint ScanFrom(byte* quote, byte* special, byte* end, out StringToken token)
    {
        byte* start = quote + 1;
        byte* close = StringScanner.FindClose(special, end, out StringTraits traits);
        if (close == null || ((traits & StringTraits.NonAscii) != 0 && !Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(close - start)))))
        {
            token = default;
            return 0;
        }
        token = new StringToken((nint)start, (int)(close - start), (traits & StringTraits.Escaped) != 0, (traits & StringTraits.NonAscii) != 0);
        return (nint)(close + 1);
    }

    /// <summary>Decodes to UTF-8. Decoding never makes a string longer: <see cref="StringToken.Length"/> bytes are always enough room.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Unescape(StringToken token, Span<byte> utf8)
    {
        if (token.Escaped)
            return Unescape(token.Raw, utf8);
        token.Raw.CopyTo(utf8);
        return token.Length;
    }

    /// <summary>Decodes the content of a string that has been scanned; as many bytes as it has are always enough room.</summary>
    public static int Unescape(ReadOnlySpan<byte> content, Span<byte> utf8) => StringUnescaper.ToUtf8(content, utf8);

    /// <summary>Decodes a token whose bytes are still pinned to a new string; the empty one isn't new.</summary>
    public static string ToText(StringToken token)
    {
        var content = new ReadOnlySpan<byte>((byte*)token.Start, token.Length);
        if (!token.Escaped)
            return token.NonAscii ? Encoding.UTF8.GetString(content) : AsciiText.Create((byte*)token.Start, token.Length);

        const int OnStack = 512;
        char[]? rented = null;
        Span<char> buffer = token.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(token.Length);
        var text = new string(buffer[..StringUnescaper.ToUtf16(content, buffer)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    /// <summary>Decodes the content of a string that has been scanned.</summary>
    public static string ToText(ReadOnlySpan<byte> content, bool isEscaped)
    {
        fixed (byte* start = content)
            return ToText(new StringToken((nint)start, content.Length, isEscaped, nonAscii: true));
    }

    /// <summary>An upper bound of the bytes that a text takes as a JSON string, with its quotes; at most
    /// <see cref="int.MaxValue"/> / 2, which no writer accepts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= StringMeasure.WorstCaseLimit ? 2 + 6 * text.Length : StringMeasure.Bytes(text);
    }
}
