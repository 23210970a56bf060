using System;

namespace EventContracts.Serialization;

/// <summary>RFC 3339 dates and times. A fraction beyond 100 ns is cut, as <see cref="DateTimeOffset"/> holds no more.</summary>
internal static class DateTimeReader
{
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || !TryParseDate(text[..10], out DateOnly date) || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':'
            || !Two(text[11..], 23, out int hour) || !Two(text[14..], 59, out int minute) || !Two(text[17..], 59, out int second))
            return false;
        long ticks = (date.DayNumber * TimeSpan.TicksPerDay) + (((hour * 3600L) + (minute * 60) + second) * TimeSpan.TicksPerSecond);
        text = text[19..];
        if (text[0] == '.')
        {
            int digits = 1;
            long scale = TimeSpan.TicksPerSecond / 10;
            for (; digits < text.Length && (uint)(text[digits] - '0') <= 9; digits++)
            {
                ticks += (text[digits] - '0') * scale;
                scale /= 10;
            }
            if (digits == 1)
                return false;
            text = text[digits..];
        }
        return TryParseZone(text, out int offset) && TryCreate(ticks, offset, out value);
    }

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !Two(text, 99, out int century) || !Two(text[2..], 99, out int year)
            || !Two(text[5..], 12, out int month) || !Two(text[8..], 31, out int day))
            return false;
        year += century * 100;
        if (year == 0 || month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryParseZone(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
            return (text[0] | 0x20) == 'z';
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || !Two(text[1..], 14, out int hours) || !Two(text[4..], 59, out minutes))
            return false;
        minutes += hours * 60;
        if (text[0] == '-')
            minutes = -minutes;
        return minutes is >= -840 and <= 840;
    }

    private static bool TryCreate(long ticks, int offset, out DateTimeOffset value)
    {
        long utc = ticks - (offset * TimeSpan.TicksPerMinute);
        bool isInRange = utc >= 0 && utc <= DateTime.MaxValue.Ticks;
        value = isInRange ? new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute)) : default;
        return isInRange;
    }

    private static bool Two(ReadOnlySpan<byte> text, int max, out int value)
    {
        uint high = (uint)(text[0] - '0'), low = (uint)(text[1] - '0');
        value = (int)((high * 10) + low);
        return high <= 9 && low <= 9 && value <= max;
    }
}
