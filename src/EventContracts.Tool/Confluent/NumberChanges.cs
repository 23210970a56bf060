using System.Globalization;
using System.Numerics;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>Numbers.</summary>
internal static class NumberChanges
{
    // Beyond it a power of ten is no step that anybody means.
    private const long LargestExponent = 300;

    public static void Compare(ChangeList changes, NumberForm old, NumberForm now)
    {
        Bounds.Compare(changes, old, now, "maximum", "MAXIMUM");
        Bounds.Compare(changes, old, now, "minimum", "MINIMUM");
        Bounds.Compare(changes, old, now, "exclusiveMaximum", "EXCLUSIVE_MAXIMUM");
        Bounds.Compare(changes, old, now, "exclusiveMinimum", "EXCLUSIVE_MINIMUM");
        CompareSteps(changes, old, now);
        if (old.IsInteger != now.IsInteger)
            changes.Add(old.IsInteger ? "TYPE_EXTENDED" : "TYPE_NARROWED", old.Schema, now.Schema, "type");
    }

    // Equal is what is written alike: 1 and 1.0 are two steps, the one a multiple of the other.
    private static void CompareSteps(ChangeList changes, Form old, Form now)
    {
        JsonNode? before = old.Keyword("multipleOf"), after = now.Keyword("multipleOf");
        if (before?.Text == after?.Text)
            return;
        string how = before is null ? "ADDED"
            : after is null ? "REMOVED"
            : IsMultiple(after, before) ? "EXPANDED"
            : IsMultiple(before, after) ? "REDUCED"
            : "CHANGED";
        changes.Add("MULTIPLE_OF_" + how, old.Schema, now.Schema, "multipleOf");
    }

    private static bool IsMultiple(JsonNode number, JsonNode step)
    {
        JsonNumber left = JsonNumber.Parse(number.Text), right = JsonNumber.Parse(step.Text);
        if (right.IsZero || left.Exponent is > LargestExponent or < -LargestExponent || right.Exponent is > LargestExponent or < -LargestExponent)
            return false;
        long common = System.Math.Min(left.Exponent, right.Exponent);
        return Scaled(left, common) % Scaled(right, common) == 0;
    }

    private static BigInteger Scaled(JsonNumber number, long exponent) =>
        number.IsZero ? 0 : BigInteger.Parse(number.Digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)(number.Exponent - exponent));
}
