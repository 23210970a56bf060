using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes RFC 3339 date-times: <c>Z</c> for offset zero, no more decimals than needed.</summary>
internal static unsafe class DateTimeWriter
{
    /// <summary><c>"yyyy-MM-ddTHH:mm:ss.fffffff+HH:mm"</c>.</summary>
    public const int MaxBytes = 35;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, DateTimeOffset value)
    {
        ulong ticks = (ulong)value.DateTime.Ticks;
        uint day = (uint)(ticks / TimeSpan.TicksPerDay);
        ulong timeOfDay = ticks - day * (ulong)TimeSpan.TicksPerDay;
        *p = (byte)'"';
        DateWriter.WriteDay(p + 1, day);
        p[11] = (byte)'T';

        uint seconds = (uint)(timeOfDay / TimeSpan.TicksPerSecond);
        uint fraction = (uint)(timeOfDay - seconds * (ulong)TimeSpan.TicksPerSecond);
        WriteTime(p + 12, seconds);
        p += 20;

        if (fraction != 0)
            p = WriteFraction(p, fraction);
        int offset = value.TotalOffsetMinutes;
        if (offset == 0)
            *p++ = (byte)'Z';
        else
            p = WriteOffset(p, offset);
        *p = (byte)'"';
        return p + 1;
    }

    /// <summary><c>HH:mm:ss</c> as one word: the tens of all three by one multiplication (103 / 1024 is near enough to a tenth, up to 178).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTime(byte* p, uint seconds)
    {
        uint minutes = seconds / 60;
        uint hours = minutes / 60;
        ulong units = hours | (ulong)(minutes - hours * 60) << 24 | (ulong)(seconds - minutes * 60) << 48;
        ulong tens = units * 103 >> 10 & 0x000F_0000_0F00_000F;
        *(ulong*)p = (tens | (units - tens * 10) << 8) + 0x30_30_3A_30_30_3A_30_30;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* WriteFraction(byte* p, uint ticks)
    {
        *p = (byte)'.';
        uint milliseconds = ticks / 10_000;
        uint rest = ticks - milliseconds * 10_000;
        uint tenths = milliseconds / 100;
        p[1] = (byte)('0' + tenths);
        Decimals.WritePair(p + 2, milliseconds - tenths * 100);
        p += 4;
        uint last = milliseconds;
        if (rest != 0)
        {
            Decimals.WriteFour(p, rest);
            p += 4;
            last = rest;
        }
        return last % 10 != 0 ? p : TrimZeros(p);
    }

    private static byte* TrimZeros(byte* p)
    {
        while (p[-1] == '0')
            p--;
        return p;
    }

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
