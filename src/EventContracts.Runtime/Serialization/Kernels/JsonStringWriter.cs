using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace EventContracts.Serialization;

/// <summary>Writing of JSON strings. Only quote, backslash and control characters are escaped: right for brokers, not safe inside HTML.</summary>
internal static unsafe class JsonStringWriter
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Quotes and six bytes for each UTF-16 unit: an escaped control character is the longest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(string text) => checked((text.Length * 6) + 2);

    public static nint Write(nint cursor, ReadOnlySpan<char> text)
    {
        *(byte*)cursor++ = (byte)'"';
        while (true)
        {
            int escape = text.IndexOfAny(MustEscape);
            ReadOnlySpan<char> run = escape < 0 ? text : text[..escape];
            if (!run.IsEmpty)
            {
                Utf8.FromUtf16(run, new Span<byte>((void*)cursor, run.Length * 3), out _, out int written, replaceInvalidSequences: true);
                cursor += written;
            }
            if (escape < 0)
                break;
            cursor = Escape(cursor, text[escape]);
            text = text[(escape + 1)..];
        }
        *(byte*)cursor = (byte)'"';
        return cursor + 1;
    }

    private static nint Escape(nint cursor, char c)
    {
        *(byte*)cursor++ = (byte)'\\';
        byte shortForm = c switch
        {
            '"' or '\\' => (byte)c,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        if (shortForm != 0)
        {
            *(byte*)cursor = shortForm;
            return cursor + 1;
        }
        cursor = Json.Literal(cursor, "u00"u8);
        *(byte*)cursor = (byte)('0' + (c >> 4));
        *(byte*)(cursor + 1) = "0123456789abcdef"u8[c & 15];
        return cursor + 2;
    }
}
