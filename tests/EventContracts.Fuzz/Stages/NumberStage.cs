using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EventContracts.Fuzz.Support;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Stages;

/// <summary>Random bit patterns of numbers and instants, bit for bit there and back, and the same as System.Text.Json reads.</summary>
internal sealed class NumberStage(Guarded input, Findings findings)
{
    private readonly Guarded _input = input;

    public void Run(int cases, Draw draw)
    {
        for (int i = 0; i < cases; i++)
        {
            Double(BitConverter.Int64BitsToDouble(draw.Random.NextInt64(long.MinValue, long.MaxValue)), i);
            Decimal(AnyDecimal(draw.Random), i);
            Time(draw, i);
        }
    }

    private void Double(double value, int number)
    {
        if (!double.IsFinite(value))
            return;
        byte[] json = EventWriter.ToArray<double, DoubleCodec>(value);
        long bits = BitConverter.DoubleToInt64Bits(value);
        Same<double, DoubleCodec>("a double", json, read => BitConverter.DoubleToInt64Bits(read) == bits);
        if (BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(json)) != bits)
            findings.Add("a double that was written reads differently", json);
        // Other spellings, also with more digits than are significant.
        string text = value.ToString(((string[])["E16", "E20", "E40", "R", "E800"])[number % 5], CultureInfo.InvariantCulture);
        byte[] spelled = Encoding.ASCII.GetBytes(text);
        long expected = BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture));
        if (double.IsFinite(BitConverter.Int64BitsToDouble(expected)))
            Same<double, DoubleCodec>("a spelled double", spelled, read => BitConverter.DoubleToInt64Bits(read) == expected);
    }

    private void Decimal(decimal value, int number)
    {
        byte[] json = EventWriter.ToArray<decimal, DecimalCodec>(value);
        int[] bits = decimal.GetBits(value);
        // System.Text.Json drops the sign of zero.
        Same<decimal, DecimalCodec>("a decimal", json, read => value == 0 ? read == 0 : decimal.GetBits(read).AsSpan().SequenceEqual(bits));
        if (JsonSerializer.Deserialize<decimal>(json) != value)
            findings.Add("a decimal that was written reads differently", json);
        if (number % 4 != 0)
            return;
        byte[] spelled = [.. json, .. Encoding.ASCII.GetBytes("E" + (number % 61 - 30).ToString(CultureInfo.InvariantCulture))];
        try
        {
            decimal other = JsonSerializer.Deserialize<decimal>(spelled);
            Same<decimal, DecimalCodec>("a spelled decimal", spelled, read => read == other);
        }
        catch (JsonException)
        {
            if (EventReader.TryRead<decimal, DecimalCodec>(_input.AtEnd(spelled), out _, out _))
                findings.Add("a decimal out of range is read", spelled);
        }
    }

    private void Time(Draw draw, int number)
    {
        DateTimeOffset value = draw.Time();
        byte[] json = EventWriter.ToArray<DateTimeOffset, DateTimeCodec>(value);
        Same<DateTimeOffset, DateTimeCodec>("an instant", json, value.EqualsExact);
        if (!JsonSerializer.Deserialize<DateTimeOffset>(json).EqualsExact(value))
            findings.Add("an instant that was written reads differently", json);
        Same<DateTimeOffset, DateTimeCodec>("an instant of System.Text.Json", JsonSerializer.SerializeToUtf8Bytes(value), value.EqualsExact);
        // Every count of fraction digits; what is beyond seven is cut.
        int digits = number % 20 + 1;
        string fraction = (value.UtcTicks % TimeSpan.TicksPerSecond).ToString("0000000", CultureInfo.InvariantCulture).PadRight(20, '9')[..digits];
        long kept = long.Parse(fraction.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        DateTimeOffset cut = value.AddTicks(kept - value.Ticks % TimeSpan.TicksPerSecond);
        string offset = value.ToString("zzz", CultureInfo.InvariantCulture);
        string text = value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "." + fraction + offset;
        Same<DateTimeOffset, DateTimeCodec>("a spelled instant", Encoding.ASCII.GetBytes("\"" + text + "\""), cut.EqualsExact);
    }

    private void Same<T, TCodec>(string kind, ReadOnlySpan<byte> json, Func<T, bool> isSame)
        where TCodec : struct, ICodec<T>
    {
        if (!EventReader.TryRead<T, TCodec>(_input.AtEnd(json), out T? read, out EventError error) || !isSame(read))
            findings.Add(kind + " comes back differently", json, error.ToString());
    }

    private static decimal AnyDecimal(Random random)
    {
        // Lengths of the mantissa evenly, from one bit to 96.
        int bits = random.Next(97);
        Span<int> parts = stackalloc int[3];
        for (int i = 0; i < 3; i++)
        {
            int here = Math.Clamp(bits - 32 * i, 0, 32);
            parts[i] = here == 0 ? 0 : (int)((uint)random.NextInt64(1L << 32) >> (32 - here));
        }
        return new decimal(parts[0], parts[1], parts[2], random.Next(2) == 0, (byte)random.Next(29));
    }
}
