using System;
using System.Collections.Generic;
using System.Text.Json;

namespace EventContracts.Fuzz.Support;

/// <summary>Random values, the same for the same seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    public Random Random => _random;

    public bool Maybe() => _random.Next(2) == 0;

    public int Count(int most = 6) => _random.Next(most);

    public T One<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public long Whole() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);

    public byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(50)];
        _random.NextBytes(bytes);
        return bytes;
    }

    public double Double()
    {
        double value = Maybe() ? Math.Round(_random.NextDouble() * 1000, _random.Next(10)) : BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));
        return double.IsFinite(value) ? value : 0;
    }

    public decimal Decimal() => new(_random.Next(), Maybe() ? _random.Next() : 0, Maybe() ? _random.Next() : 0, Maybe(), (byte)_random.Next(29));

    /// <summary>Any instant, offset and count of fraction digits.</summary>
    public DateTimeOffset Time()
    {
        long ticks = _random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        ticks -= ticks % (long)Math.Pow(10, _random.Next(8));
        return new DateTimeOffset(ticks, TimeSpan.FromMinutes(Maybe() ? 0 : _random.Next(-840, 841)));
    }

    public string Text() => Texts.Random(_random, Texts.Length(_random));

    public string Short() => Texts.Random(_random, _random.Next(12));

    public Dictionary<string, T> Map<T>(Func<T> value)
    {
        var map = new Dictionary<string, T>();
        // Beyond 16 entries names are told apart by a set.
        for (int i = _random.Next(10) == 0 ? 40 : Count(); i > 0; i--)
            map[Short()] = value();
        return map;
    }

    public static JsonElement Element(object? value) => JsonSerializer.SerializeToElement(value);
}
