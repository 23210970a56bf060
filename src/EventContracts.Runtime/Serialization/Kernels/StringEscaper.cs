using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes any text: vectors over plain runs, one character at a time where escapes or non-ASCII text need it, the framework for long runs of the latter.</summary>
internal static unsafe class StringEscaper
{
    /// <summary>A run of characters from U+0800 on that is at least this long is worth a call into the framework.</summary>
    private const int TranscodeFrom = 8;

    /// <summary>Writes the content and the closing quote; returns the cursor after it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, ref ushort source, int length)
    {
        int i = 0;
        while (i < length)
        {
            if (length - i >= 16)
            {
                Vector128<byte> bytes = StringWriter.Narrow(Vector128.LoadUnsafe(ref source, (nuint)i), Vector128.LoadUnsafe(ref source, (nuint)i + 8));
                bytes.Store(p);
                uint special = StringScanner.SpecialMask(bytes);
                int plain = special == 0 ? 16 : BitOperations.TrailingZeroCount(special);
                p += plain;
                i += plain;
                if (special == 0)
                    continue;
            }

            uint unit = Unsafe.Add(ref source, i);
            if (unit < 0x80)
            {
                if (unit is < ' ' or '"' or '\\')
                    p = Escape(p, unit);
                else
                    *p++ = (byte)unit;
                i++;
            }
            else if (unit < 0x800)
            {
                *(ushort*)p = (ushort)(0xC0 | unit >> 6 | (0x80 | unit & 0x3F) << 8);
                p += 2;
                i++;
            }
            else
            {
                int run = NonAsciiRun(ref Unsafe.Add(ref source, i), length - i);
                p = Transcode(p, ref Unsafe.Add(ref source, i), run, length);
                i += run;
            }
        }
        *p = (byte)'"';
        return p + 1;
    }

    /// <summary>How many characters from here on are outside ASCII. Never ends inside a surrogate pair.</summary>
    private static int NonAsciiRun(ref ushort source, int length)
    {
        int run = 1;
        while (run < length && Unsafe.Add(ref source, run) >= 0x80)
            run++;
        return run;
    }

    private static byte* Transcode(byte* p, ref ushort source, int run, int textLength)
    {
        if (run >= TranscodeFrom)
        {
            ReadOnlySpan<char> text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ushort, char>(ref source), run);
            // Long texts were measured, not sized by the worst case: three bytes per character may be more than was reserved.
            int room = textLength <= StringMeasure.WorstCaseLimit ? run * 3 : Encoding.UTF8.GetByteCount(text);
            Utf8.FromUtf16(text, new Span<byte>(p, room), out _, out int written, replaceInvalidSequences: true);
            return p + written;
        }
        for (int i = 0; i < run; i++)
        {
            uint unit = Unsafe.Add(ref source, i);
            if (unit < 0x800)
            {
                *(ushort*)p = (ushort)(0xC0 | unit >> 6 | (0x80 | unit & 0x3F) << 8);
                p += 2;
                continue;
            }
            if ((unit & 0xF800) == 0xD800)
            {
                uint low = i + 1 < run ? Unsafe.Add(ref source, i + 1) : 0u;
                if (unit < 0xDC00 && (low & 0xFC00) == 0xDC00)
                {
                    uint scalar = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                    *(uint*)p = 0xF0 | scalar >> 18 | (0x80 | scalar >> 12 & 0x3F) << 8 | (0x80 | scalar >> 6 & 0x3F) << 16 | (0x80 | scalar & 0x3F) << 24;
                    p += 4;
                    i++;
                    continue;
                }
                unit = 0xFFFD; // a lone surrogate has no UTF-8 form
            }
            *(uint*)p = 0xE0 | unit >> 12 | (0x80 | unit >> 6 & 0x3F) << 8 | (0x80 | unit & 0x3F) << 16;
            p += 3;
        }
        return p;
    }

    private static byte* Escape(byte* p, uint unit)
    {
        byte letter = unit switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        p[0] = (byte)'\\';
        if (letter != 0)
        {
            p[1] = letter;
            return p + 2;
        }
        *(uint*)(p + 1) = 'u' | '0' << 8 | '0' << 16 | (uint)('0' + (unit >> 4)) << 24;
        p[5] = "0123456789abcdef"u8[(int)(unit & 15)];
        return p + 6;
    }
}
