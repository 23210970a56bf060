using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace EventContracts.Serialization;

/// <summary>Where the text of a JSON string lies: between its quotes, as it is on the wire.</summary>
internal readonly struct StringToken(nint start, int length, bool isEscaped, bool isAscii)
{
    public nint Start => start;
    public int Length => length;
    public bool IsEscaped => isEscaped;
    public bool IsAscii => isAscii;

    public unsafe ReadOnlySpan<byte> Raw => new((void*)start, length);
}

/// <summary>Reading of JSON strings: escapes and UTF-8 are checked in full.</summary>
internal static unsafe class JsonString
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Controls(), (byte)'"', (byte)'\\', .. NonAscii()]);
    private static readonly SearchValues<byte> Stop = SearchValues.Create([.. Controls(), (byte)'"', (byte)'\\']);

    /// <summary>Cursor at the opening quote, or at white space before it. The cursor after the closing quote, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Scan(nint cursor, nint end, out StringToken token)
    {
        if (!Json.At(cursor, end, (byte)'"'))
        {
            cursor = Json.Whitespace(cursor, end);
            if (!Json.At(cursor, end, (byte)'"'))
            {
                token = default;
                return 0;
            }
        }
        nint start = cursor + 1;
        int length = Json.Span(start, end).IndexOfAny(Special);
        if (length >= 0 && *(byte*)(start + length) == (byte)'"')
        {
            token = new StringToken(start, length, isEscaped: false, isAscii: true);
            return start + length + 1;
        }
        return ScanRest(start, end, length, out token);
    }

    /// <summary>The text in UTF-16.</summary>
    public static string ToText(StringToken token)
    {
        if (token.IsAscii && !token.IsEscaped)
            return Encoding.Latin1.GetString(token.Raw);
        if (!token.IsEscaped)
            return Encoding.UTF8.GetString(token.Raw);
        byte[]? rented = null;
        Span<byte> buffer = token.Length <= 512 ? stackalloc byte[512] : (rented = ArrayPool<byte>.Shared.Rent(token.Length));
        string text = Encoding.UTF8.GetString(buffer[..Unescape(token.Raw, buffer)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Resolves the escapes of a scanned string; the result is never longer than the raw text.</summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> utf8)
    {
        int written = 0;
        while (true)
        {
            int escape = raw.IndexOf((byte)'\\');
            ReadOnlySpan<byte> run = escape < 0 ? raw : raw[..escape];
            run.CopyTo(utf8[written..]);
            written += run.Length;
            if (escape < 0)
                return written;
            byte kind = raw[escape + 1];
            if (kind != (byte)'u')
            {
                utf8[written++] = Plain(kind);
                raw = raw[(escape + 2)..];
                continue;
            }
            int unit = Hex(raw.Slice(escape + 2, 4));
            raw = raw[(escape + 6)..];
            if ((unit & 0xFC00) == 0xD800)
            {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (Hex(raw.Slice(2, 4)) - 0xDC00);
                raw = raw[6..];
            }
            written += new Rune(unit).EncodeToUtf8(utf8[written..]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ScanRest(nint start, nint end, int clean, out StringToken token)
    {
        token = default;
        if (clean < 0)
            return 0;
        nint at = start + clean;
        bool isEscaped = false;
        while (true)
        {
            int run = Json.Span(at, end).IndexOfAny(Stop);
            if (run < 0)
                return 0;
            at += run;
            byte stop = *(byte*)at;
            if (stop == (byte)'"')
                break;
            if (stop != (byte)'\\' || (at = Escape(at, end)) == 0)
                return 0;
            isEscaped = true;
        }
        ReadOnlySpan<byte> raw = Json.Span(start, at);
        bool isAscii = Ascii.IsValid(raw);
        if (!isAscii && !Utf8.IsValid(raw))
            return 0;
        token = new StringToken(start, raw.Length, isEscaped, isAscii);
        return at + 1;
    }

    /// <summary>The address after one escape, or 0. A surrogate must be one half of a pair.</summary>
    private static nint Escape(nint at, nint end)
    {
        if (end - at < 2)
            return 0;
        if (*(byte*)(at + 1) is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
            return at + 2;
        int unit = Unit(at, end);
        if (unit < 0 || (unit & 0xFC00) == 0xDC00)
            return 0;
        if ((unit & 0xFC00) != 0xD800)
            return at + 6;
        int low = Unit(at + 6, end);
        return low >= 0 && (low & 0xFC00) == 0xDC00 ? at + 12 : 0;
    }

    private static int Unit(nint at, nint end) =>
        end - at >= 6 && *(byte*)at == (byte)'\\' && *(byte*)(at + 1) == (byte)'u' ? Hex(new ReadOnlySpan<byte>((void*)(at + 2), 4)) : -1;

    private static int Hex(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            int one = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (one < 0)
                return -1;
            value = (value << 4) | one;
        }
        return value;
    }

    private static byte Plain(byte escape) => escape switch
    {
        (byte)'b' => 8,
        (byte)'f' => 12,
        (byte)'n' => 10,
        (byte)'r' => 13,
        (byte)'t' => 9,
        _ => escape,
    };

    private static byte[] Controls() => Range(0, 0x20);

    private static byte[] NonAscii() => Range(0x80, 0x80);

    private static byte[] Range(int first, int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
            bytes[i] = (byte)(first + i);
        return bytes;
    }
}
