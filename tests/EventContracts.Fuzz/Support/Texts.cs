using System;
using System.Text;

namespace EventContracts.Fuzz.Support;

/// <summary>Texts of every length up to 130 and around the sizes of buffers and vectors, with characters of one to four bytes and such as are escaped, at every place.</summary>
internal static class Texts
{
    public const int Longest = 130;

    private static readonly string[] Specials = ["é", "字", "🎁", "\"", "\\", "\n", "\u0001", "\u007f", "\u2028", "/", "\u0080", "\uffff"];

    private static readonly int[] Sizes = [256, 512, 1024, 2048, 4096];

    /// <summary>How many systematic texts there are.</summary>
    public const int Systematic = (Longest + 1) * (Longest + 2) / 2 * 12;

    /// <summary>The text of a number: a special character at one place of a plain text.</summary>
    public static string At(int number)
    {
        string special = Specials[number % Specials.Length];
        int place = number / Specials.Length;
        int length = (int)((Math.Sqrt(8.0 * place + 1) - 1) / 2);
        place -= length * (length + 1) / 2;
        return new string('x', place) + special + new string('y', length - place);
    }

    public static int Length(Random random) => random.Next(3) > 0 ? random.Next(Longest + 1) : Sizes[random.Next(Sizes.Length)] + random.Next(-40, 41);

    public static string Random(Random random, int length)
    {
        var text = new StringBuilder(length);
        int rarity = random.Next(1, 40);
        int only = random.Next(2 * Specials.Length);
        while (text.Length < length)
        {
            if (random.Next(rarity) == 0)
                text.Append(Specials[only < Specials.Length ? only : random.Next(Specials.Length)]);
            else
                text.Append((char)random.Next(' ', '\u007f'));
        }
        return text.ToString();
    }
}
