using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes RFC 3339 date-times: <c>Z</c> for offset zero, no more decimals than needed.</summary>
internal static unsafe class DateTimeWriter
{
    /// <summary><c>"yyyy-MM-ddTHH:mm:ss.fffffff+HH:mm"</c>.</summary>
    public const int MaxBytes = 35;

    private const uint SecondsPerDay = 86_400;

    /// <summary>Writes 22 bytes or more, its quotes included, and touches none beyond <see cref="MaxBytes"/>; returns the cursor after the closing quote,
    /// behind which a byte may be overwritten. Written for few multiplications, of which a machine does one at a time: they are most of the work.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, DateTimeOffset value)
    {
        ulong ticks = (ulong)value.UtcTicks;
        int offset = value.TotalOffsetMinutes;
        if (offset != 0)
            ticks += (ulong)(offset * TimeSpan.TicksPerMinute);
        ulong seconds = ticks / TimeSpan.TicksPerSecond;
        uint fraction = (uint)ticks - (uint)seconds * (uint)TimeSpan.TicksPerSecond;
        uint day = (uint)(seconds >> 7) / (SecondsPerDay >> 7); // in units of 128 seconds all of .NET's time fits into 32 bits
        *p = (byte)'"';
        DateWriter.WriteDay(p + 1, day);
        p[11] = (byte)'T';
        WriteTime(p + 12, (uint)seconds - day * SecondsPerDay);
        p += 20;

        if (fraction != 0)
            p = WriteFraction(p, fraction);
        if (offset == 0)
            *p++ = (byte)'Z';
        else
            p = WriteOffset(p, offset);
        *p = (byte)'"';
        return p + 1;
    }

    /// <summary><c>HH:mm:ss</c> as one word: exactly eight bytes, of a second below 86,400. What is left of the hour is a fraction of 32 bits, of which
    /// sixty times give the minutes, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTime(byte* p, uint secondOfDay)
    {
        const ulong Second = (1UL << 32) / 3600 + 1; // as a fraction of the hour: too much by less than a 25th of a second in a day
        ulong hours = secondOfDay * Second;
        ulong minutes = (uint)hours * 60UL;
        ulong seconds = (uint)minutes * 60UL;
        ulong units = hours >> 32 | minutes >> 32 << 24 | seconds >> 32 << 48;
        ulong tens = units * 103 >> 10 & 0x000F_0000_0F00_000F; // 103 / 1024 is near enough to a tenth, up to 178
        *(ulong*)p = (tens | (units - tens * 10) << 8) + 0x30_30_3A_30_30_3A_30_30;
    }

    /// <summary>The point and as many of seven decimals as needed. The ticks aren't 0 and are less than a second. Four or eight bytes are written; the cursor
    /// returned is before the zeros at their end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* WriteFraction(byte* p, uint ticks)
    {
        uint milliseconds = ticks / 10_000;
        uint rest = ticks - milliseconds * 10_000;
        uint tenths = milliseconds / 100;
        *(ushort*)p = (ushort)('.' | ('0' + tenths) << 8);
        Decimals.WritePair(p + 2, milliseconds - tenths * 100);
        p += 4;
        if (rest != 0)
        {
            Decimals.WriteFour(p, rest);
            p += 4;
        }
        return p[-1] != '0' ? p : TrimZeros(p);
    }

    /// <summary>The cursor after the last digit that isn't zero. There is one, and all between it and the cursor are zeros.</summary>
    private static byte* TrimZeros(byte* p)
    {
        while (p[-1] == '0')
            p--;
        return p;
    }

    /// <summary>The sign, hours and minutes: exactly six bytes, of an offset that <see cref="DateTimeOffset"/> allows.</summary>
    private static byte* WriteOffset(byte* p, int minutes)
    {
        *p = minutes < 0 ? (byte)'-' : (byte)'+';
        uint magnitude = (uint)(minutes < 0 ? -minutes : minutes);
        uint hours = magnitude / 60;
        Decimals.WritePair(p + 1, hours);
        p[3] = (byte)':';
        Decimals.WritePair(p + 4, magnitude - hours * 60);
        return p + 6;
    }
}
