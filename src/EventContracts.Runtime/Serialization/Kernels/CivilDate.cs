using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Between day numbers and dates of the Gregorian calendar (C. Neri and L. Schneider, "Euclidean affine functions", 2022).
/// Years that start in March put the leap day last.</summary>
internal static class CivilDate
{
    /// <summary>Days from 0000-03-01, where those years start, to 0001-01-01, day zero of .NET.</summary>
    private const uint DaysBefore = 306;

    private const uint DaysIn400Years = 146_097;

    /// <summary>Of each month, its days in a common year above the days before it since March. The first stands for none.</summary>
    private static ReadOnlySpan<uint> Months =>
    [
        0, 31 << 16 | 306, 28 << 16 | 337, 31 << 16 | 0, 30 << 16 | 31, 31 << 16 | 61, 30 << 16 | 92, 31 << 16 | 122, 31 << 16 | 153, 30 << 16 | 184,
        31 << 16 | 214, 30 << 16 | 245, 31 << 16 | 275,
    ];

    /// <summary>The day number, counted from 0001-01-01; -1 where there is no such date from then on. The year has four digits at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToDay(uint year, uint month, uint day)
    {
        if (month > 12 || year == 0)
            return -1;
        uint inYear = Unsafe.Add(ref MemoryMarshal.GetReference(Months), (nint)month);
        if (day - 1 >= inYear >> 16 && !IsLeapDay(year, month, day))
            return -1;
        year -= month <= 2 ? 1u : 0;
        uint century = year / 100;
        return (int)(1461 * year / 4 - century + century / 4 + (ushort)inYear + day - 1 - DaysBefore);
    }

    /// <summary>The date of a day number up to 9999-12-31; the year as its first and last two digits, for writing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromDay(uint dayNumber, out uint century, out uint year, out uint month, out uint day)
    {
        uint quarters = 4 * (dayNumber + DaysBefore) + 3;
        century = quarters / DaysIn400Years;
        ulong yearOfCentury = 2_939_745UL * (quarters - century * DaysIn400Years | 3); // 2^32 / 1461: the year above the point, the day of the year below
        uint dayOfYear = (uint)yearOfCentury / (4 * 2_939_745);
        uint months = 2141 * dayOfYear + 197_913;
        year = (uint)(yearOfCentury >> 32);
        month = months >> 16;
        day = (months & 0xFFFF) / 2141 + 1;
        if (dayOfYear < DaysBefore)
            return;
        month -= 12;
        if (++year == 100)
        {
            century++;
            year = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a call would cost every date saved registers
    private static bool IsLeapDay(uint year, uint month, uint day) => day == 29 && month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
