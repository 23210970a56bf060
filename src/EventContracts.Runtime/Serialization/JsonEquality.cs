using System;
using System.Text.Json;

namespace EventContracts.Serialization;

/// <summary>Whether two well-formed JSON values are equal, however they are spelled.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        try
        {
            return JsonElement.DeepEquals(JsonElement.Parse(left), JsonElement.Parse(right));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The framework compares numbers with exponents of 32 bits at most; beyond that only the same bytes are equal.
            return left.SequenceEqual(right);
        }
    }
}
