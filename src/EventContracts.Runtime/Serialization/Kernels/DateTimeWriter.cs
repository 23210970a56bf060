using System;

namespace EventContracts.Serialization;

/// <summary>RFC 3339 with <c>Z</c> for offset zero and the shortest fraction.</summary>
internal static unsafe class DateTimeWriter
{
    public static nint Write(nint cursor, DateTimeOffset value)
    {
        DateTime local = value.DateTime;
        byte* p = (byte*)WriteDate(cursor, local.Year, local.Month, local.Day);
        p[0] = (byte)'T';
        Two(p + 1, local.Hour);
        p[3] = (byte)':';
        Two(p + 4, local.Minute);
        p[6] = (byte)':';
        Two(p + 7, local.Second);
        p += 9;
        int fraction = (int)(local.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            *p++ = (byte)'.';
            for (int scale = 1_000_000; fraction != 0; scale /= 10)
            {
                *p++ = (byte)('0' + (fraction / scale));
                fraction %= scale;
            }
        }
        int offset = value.TotalOffsetMinutes;
        if (offset == 0)
        {
            *p++ = (byte)'Z';
            return (nint)p;
        }
        p[0] = offset < 0 ? (byte)'-' : (byte)'+';
        offset = Math.Abs(offset);
        Two(p + 1, offset / 60);
        p[3] = (byte)':';
        Two(p + 4, offset % 60);
        return (nint)(p + 6);
    }

    public static nint WriteDate(nint cursor, int year, int month, int day)
    {
        byte* p = (byte*)cursor;
        Two(p, year / 100);
        Two(p + 2, year % 100);
        p[4] = (byte)'-';
        Two(p + 5, month);
        p[7] = (byte)'-';
        Two(p + 8, day);
        return (nint)(p + 10);
    }

    private static void Two(byte* p, int value)
    {
        p[0] = (byte)('0' + (value / 10));
        p[1] = (byte)('0' + (value % 10));
    }
}
