using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Contracts;

/// <summary>The word that was probably meant.</summary>
public static class NearestWord
{
    // No name is longer that a person writes, and the comparison costs the product of the lengths.
    private const int MaxLength = 128;

    /// <summary>A sentence that suggests a word, with a leading space; empty when there is none.</summary>
    public static string Suggestion(string? word) => word is null ? "" : $" Did you mean '{word}'?";

    /// <summary>The nearest of the words, or null when none is near.</summary>
    public static string? Find(string written, IEnumerable<string> words)
    {
        if (written.Length > MaxLength)
            return null;
        string? best = null;
        // A third of the letters may be wrong; beyond that a suggestion is noise.
        int bound = Math.Max(1, written.Length / 3) + 1;
        foreach (string word in words)
        {
            if (Math.Abs(word.Length - written.Length) >= bound)
                continue;
            int distance = Distance(written.ToLowerInvariant(), word.ToLowerInvariant());
            if (distance < bound)
            {
                bound = distance;
                best = word;
            }
        }
        return best;
    }

    /// <summary>Levenshtein's: how many letters to insert, delete or replace.</summary>
    public static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
