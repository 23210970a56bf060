using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Between day numbers and dates of the Gregorian calendar without tables or loops (C. Neri and L. Schneider, "Euclidean affine functions", 2022).
/// Years that start in March put the leap day last, and make the days before a month a linear function.</summary>
internal static class CivilDate
{
    /// <summary>Days from 0000-03-01, where those years start, to 0001-01-01, day zero of .NET.</summary>
    private const uint DaysBefore = 306;

    private const uint DaysIn400Years = 146_097;

    /// <summary>The day number, counted from 0001-01-01, of a date that is valid, which isn't checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToDay(uint year, uint month, uint day)
    {
        bool nextYear = month <= 2;
        year -= nextYear ? 1u : 0;
        month += nextYear ? 12u : 0;
        uint century = year / 100;
        return (int)(1461 * year / 4 - century + century / 4 + (979 * month - 2919 >> 5) + day - 1 - DaysBefore);
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

    /// <summary>Whether there is such a date from 0001-01-01 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsValid(uint year, uint month, uint day) => year != 0 && month - 1 <= 11 && day - 1 < DaysInMonth(year, month);

    /// <summary>How many days the month, from 1 to 12, has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint DaysInMonth(uint year, uint month)
    {
        if (month == 2)
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29u : 28u;
        return 30 | (month ^ month >> 3); // long and short months alternate, and swap places after July
    }
}
