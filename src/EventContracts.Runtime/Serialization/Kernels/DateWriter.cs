using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes RFC 3339 full-dates.</summary>
internal static unsafe class DateWriter
{
    /// <summary>Writes exactly twelve bytes, its quotes included; returns the cursor after them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, DateOnly value)
    {
        *p = (byte)'"';
        WriteDay(p + 1, (uint)value.DayNumber);
        p[11] = (byte)'"';
        return p + 12;
    }

    /// <summary><c>yyyy-MM-dd</c>: exactly ten bytes. The day number is one of <see cref="DateOnly"/>, which isn't checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDay(byte* p, uint dayNumber)
    {
        CivilDate.FromDay(dayNumber, out uint century, out uint year, out uint month, out uint day);
        Decimals.WritePair(p, century);
        Decimals.WritePair(p + 2, year);
        p[4] = (byte)'-';
        Decimals.WritePair(p + 5, month);
        p[7] = (byte)'-';
        Decimals.WritePair(p + 8, day);
    }
}
