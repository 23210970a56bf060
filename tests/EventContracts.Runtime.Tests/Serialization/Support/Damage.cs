using System;
using System.Collections.Generic;

namespace EventContracts.Runtime.Tests.Serialization.Support;

/// <summary>Everything that one wrong byte, one lost byte, or a cut can make of an input.</summary>
internal static class Damage
{
    public static IEnumerable<byte[]> Of(byte[] input)
    {
        for (int length = 0; length <= input.Length; length++)
            yield return input[..length];
        for (int at = 0; at < input.Length; at++)
        {
            yield return [.. input[..at], .. input[(at + 1)..]];
            for (int value = 0; value < 256; value++)
            {
                byte[] mutant = [.. input];
                mutant[at] = (byte)value;
                yield return mutant;
            }
        }
    }
}
