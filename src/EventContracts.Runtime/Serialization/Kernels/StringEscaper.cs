using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes any text: vectors over plain runs, one character at a time where escapes or non-ASCII text need it,
/// the framework for long runs of the latter.</summary>
internal static unsafe class StringEscaper
{
    /// <summary>A run that reaches this far ahead is worth a call into the framework.</summary>
    private const int TranscodeFrom = 8;

    /// <summary>Writes the content of a text of this length and the closing quote; returns the cursor after it. The room is that of
    /// <see cref="StringWriter.Write"/>, less the opening quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, ref ushort source, int length)
    {
        p = length >= TranscodeFrom && !HasEscapes(ref source, length)
            ? Transcode(p, ref source, length, length)
            : WriteMixed(p, ref source, length);
        *p = (byte)'"';
        return p + 1;
    }

    /// <summary>Whether any of at least eight characters needs an escape. Most texts get here for their letters alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasEscapes(ref ushort source, int length)
    {
        for (int i = 0; i < length - 8; i += 8)
        {
            if (NeedEscape(Vector128.LoadUnsafe(ref source, (nuint)i)))
                return true;
        }
        return NeedEscape(Vector128.LoadUnsafe(ref source, (nuint)(length - 8)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedEscape(Vector128<ushort> units) =>
        (Vector128.LessThan(units, Vector128.Create((ushort)' ')) | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\\'))) != Vector128<ushort>.Zero;

    /// <summary>Any content; returns the cursor after it. A store of a vector or word may overwrite what comes
    /// next, as far as the closing quote's place.</summary>
    private static byte* WriteMixed(byte* p, ref ushort source, int length)
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

        Character:
            uint unit = Unsafe.Add(ref source, i++);
            if (unit < 0x80)
            {
                if (unit is < ' ' or '"' or '\\')
                {
                    p = Escape(p, unit);
                    continue;
                }
                *p++ = (byte)unit;
                continue;
            }
            if (unit < 0x800)
            {
                *(ushort*)p = (ushort)(0xC0 | unit >> 6 | (0x80 | unit & 0x3F) << 8);
                p += 2;
                continue;
            }
            if (length - i >= TranscodeFrom && Unsafe.Add(ref source, i + TranscodeFrom - 1) >= 0x800)
            {
                // Likely a run: one look ahead is cheaper than measuring every short one. It ends before ASCII, so never inside a surrogate pair.
                i--;
                int run = NonAsciiRun(ref Unsafe.Add(ref source, i), length - i);
                p = Transcode(p, ref Unsafe.Add(ref source, i), run, length);
                i += run;
                continue;
            }
            if ((unit & 0xF800) == 0xD800)
            {
                uint low = unit < 0xDC00 && i < length ? Unsafe.Add(ref source, i) : 0u;
                if ((low & 0xFC00) == 0xDC00)
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
            if (i < length && Unsafe.Add(ref source, i) >= 0x800)
                goto Character; // the next one is most likely alike: no vector attempt
        }
        return p;
    }

    /// <summary>How many characters from here on are outside ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NonAsciiRun(ref ushort source, int length)
    {
        int run = 0;
        for (; run <= length - 8; run += 8)
        {
            uint ascii = Vector128.LessThan(Vector128.LoadUnsafe(ref source, (nuint)run), Vector128.Create((ushort)0x80)).ExtractMostSignificantBits();
            if (ascii != 0)
                return run + BitOperations.TrailingZeroCount(ascii);
        }
        while (run < length && Unsafe.Add(ref source, run) >= 0x80)
            run++;
        return run;
    }

    /// <summary>Characters that need no escape, by the framework; lone surrogates become U+FFFD. The length of the
    /// whole text tells how its room was counted.</summary>
    private static byte* Transcode(byte* p, ref ushort source, int length, int textLength)
    {
        ReadOnlySpan<char> text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ushort, char>(ref source), length);
        // Long texts were measured, not sized by the worst case: three bytes per character may be more than was reserved.
        int room = textLength <= StringMeasure.WorstCaseLimit ? length * 3 : Encoding.UTF8.GetByteCount(text);
        Utf8.FromUtf16(text, new Span<byte>(p, room), out _, out int written, replaceInvalidSequences: true);
        return p + written;
    }

    /// <summary>A quote, a backslash or a control character: exactly two or six bytes; returns the cursor after them.</summary>
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
