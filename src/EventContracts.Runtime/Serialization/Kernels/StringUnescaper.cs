using System;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace EventContracts.Serialization.Kernels;

/// <summary>The escapes of a JSON string (RFC 8259, section 7).</summary>
internal static unsafe class StringUnescaper
{
    /// <summary>From the space on, in rows of sixteen.</summary>
    private static ReadOnlySpan<byte> Characters =>
    [
        0, 0, (byte)'"', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'/',
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'\\', 0, 0, 0,
        0, 0, (byte)'\b', 0, 0, 0, (byte)'\f', 0, 0, 0, 0, 0, 0, 0, (byte)'\n', 0,
        0, 0, (byte)'\r', 0, (byte)'\t', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>How many bytes the escape at the backslash takes; a surrogate pair counts as one. 0 when it is cut off or isn't well-formed, which a lone
    /// surrogate isn't. Touches nothing at or after the end.</summary>
    public static int Length(byte* p, byte* end)
    {
        if (end - p < 2)
            return 0;
        if (p[1] != 'u')
            return Character(p[1]) != 0 ? 2 : 0;
        if (end - p < 6)
            return 0;
        int unit = CodeUnit(p + 2);
        if (unit < 0)
            return 0;
        if ((unit & 0xF800) != 0xD800)
            return 6;
        if (unit >= 0xDC00 || end - p < 12 || p[6] != '\\' || p[7] != 'u')
            return 0;
        int low = CodeUnit(p + 8);
        return low >= 0 && (low & 0xFC00) == 0xDC00 ? 12 : 0;
    }

    /// <summary>Four hexadecimal digits, or -1. Reads exactly four bytes, unchecked.</summary>
    public static int CodeUnit(byte* p)
    {
        int a = HexDigit(p[0]), b = HexDigit(p[1]), c = HexDigit(p[2]), d = HexDigit(p[3]);
        return (a | b | c | d) < 0 ? -1 : a << 12 | b << 8 | c << 4 | d;
    }

    /// <summary>The character that a two-byte escape stands for, by its letter, any byte; 0 when there is no such escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Character(byte letter)
    {
        uint index = (uint)letter - ' ';
        return index < Characters.Length ? Characters[(int)index] : (byte)0;
    }

    /// <summary>Decodes content that a scan found valid. As many bytes as the content has are always room enough; returns how many were written.</summary>
    public static int ToUtf8(ReadOnlySpan<byte> content, Span<byte> utf8)
    {
        int written = 0;
        while (true)
        {
            int run = content.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = run < 0 ? content : content[..run];
            plain.CopyTo(utf8[written..]);
            written += plain.Length;
            if (run < 0)
                return written;
            content = content[(run + Decode(content[run..], out Rune rune))..];
            written += rune.EncodeToUtf8(utf8[written..]);
        }
    }

    /// <summary>Decodes content that a scan found valid. As many characters as the content has bytes are always
    /// room enough; returns how many were written.</summary>
    public static int ToUtf16(ReadOnlySpan<byte> content, Span<char> utf16)
    {
        int written = 0;
        while (true)
        {
            int run = content.IndexOf((byte)'\\');
            Utf8.ToUtf16(run < 0 ? content : content[..run], utf16[written..], out _, out int plain);
            written += plain;
            if (run < 0)
                return written;
            content = content[(run + Decode(content[run..], out Rune rune))..];
            written += rune.EncodeToUtf16(utf16[written..]);
        }
    }

    /// <summary>Decodes the valid escape that this begins with; returns its length in bytes.</summary>
    private static int Decode(ReadOnlySpan<byte> escape, out Rune rune)
    {
        if (escape[1] != 'u')
        {
            rune = new Rune((uint)Character(escape[1]));
            return 2;
        }
        fixed (byte* p = escape)
        {
            int unit = CodeUnit(p + 2);
            if ((unit & 0xF800) != 0xD800)
            {
                rune = new Rune(unit);
                return 6;
            }
            rune = new Rune((char)unit, (char)CodeUnit(p + 8));
            return 12;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HexDigit(byte digit)
    {
        uint value = (uint)digit - '0';
        if (value <= 9)
            return (int)value;
        value = ((uint)digit | 0x20) - 'a';
        return value <= 5 ? (int)value + 10 : -1;
    }
}
