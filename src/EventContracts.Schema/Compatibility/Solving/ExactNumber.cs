using System;
using System.Globalization;
using System.Numerics;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>A decimal number with exact arithmetic: <c>Mantissa × 10^Exponent</c>.</summary>
internal readonly struct ExactNumber(BigInteger mantissa, int exponent) : IComparable<ExactNumber>
{
    // Numbers wider than this are read by no consumer; arithmetic over them would be slow.
    private const int MaxScale = 400;

    public BigInteger Mantissa { get; } = mantissa;

    public int Exponent { get; } = exponent;

    public static ExactNumber Zero { get; } = new(BigInteger.Zero, 0);

    public static ExactNumber One { get; } = new(BigInteger.One, 0);

    public bool IsInteger => IsMultipleOf(One);

    public static ExactNumber? Read(JsonNode node)
    {
        JsonNumber number = JsonNumber.Parse(node.Text);
        if (number.IsZero)
            return Zero;
        if (Math.Abs(number.Exponent) > MaxScale || number.Digits.Length > MaxScale)
            return null;
        var digits = BigInteger.Parse(number.Digits, CultureInfo.InvariantCulture);
        return new ExactNumber(number.IsNegative ? -digits : digits, (int)number.Exponent);
    }

    public int CompareTo(ExactNumber other)
    {
        (BigInteger left, BigInteger right, _) = Align(this, other);
        return left.CompareTo(right);
    }

    public bool IsMultipleOf(ExactNumber step)
    {
        (BigInteger left, BigInteger right, _) = Align(this, step);
        return (left % right).IsZero;
    }

    /// <summary>The largest multiple of a positive step that is not above this.</summary>
    public ExactNumber FloorTo(ExactNumber step)
    {
        (BigInteger value, BigInteger size, int scale) = Align(this, step);
        var rest = BigInteger.Remainder(value, size);
        return new ExactNumber(value - rest - (rest.Sign < 0 ? size : BigInteger.Zero), scale);
    }

    public static ExactNumber LeastCommonMultiple(ExactNumber left, ExactNumber right)
    {
        (BigInteger a, BigInteger b, int scale) = Align(left, right);
        return new ExactNumber(a / BigInteger.GreatestCommonDivisor(a, b) * b, scale);
    }

    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        (BigInteger a, BigInteger b, int scale) = Align(left, right);
        return new ExactNumber(a + b, scale);
    }

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + new ExactNumber(-right.Mantissa, right.Exponent);

    /// <summary>For a whole number within range.</summary>
    public long ToInt64() => (long)(Exponent >= 0 ? Mantissa * BigInteger.Pow(10, Exponent) : Mantissa / BigInteger.Pow(10, -Exponent));

    public ExactNumber Half() => new(Mantissa * 5, Exponent - 1);

    public JsonNode ToNode() => JsonValues.Number(ToString());

    public override string ToString()
    {
        BigInteger digits = Mantissa;
        int scale = Exponent;
        while (scale < 0 && (digits % 10).IsZero)
        {
            digits /= 10;
            scale++;
        }
        if (scale >= 0)
            return (digits * BigInteger.Pow(10, scale)).ToString(CultureInfo.InvariantCulture);
        string text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(1 - scale, '0');
        return (digits.Sign < 0 ? "-" : "") + text.Insert(text.Length + scale, ".");
    }

    private static (BigInteger Left, BigInteger Right, int Scale) Align(ExactNumber left, ExactNumber right)
    {
        int scale = Math.Min(left.Exponent, right.Exponent);
        return (left.Mantissa * BigInteger.Pow(10, left.Exponent - scale), right.Mantissa * BigInteger.Pow(10, right.Exponent - scale), scale);
    }
}
