using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Contracts;

/// <summary>The word that was probably meant.</summary>
internal static class NearestWord
{
    /// <summary>A sentence that suggests it, with a leading space; empty when no word is near.</summary>
    public static string Suggestion(string written, IEnumerable<string> words, string prefix = "")
    {
        string? best = null;
        // A third of the letters may be wrong; beyond that a suggestion is noise.
        int bound = Math.Max(1, written.Length / 3) + 1;
        foreach (string word in words)
        {
            int distance = Distance(written.ToLowerInvariant(), word.ToLowerInvariant());
            if (distance < bound)
            {
                bound = distance;
                best = word;
            }
        }
        return best is null ? "" : $" Did you mean '{prefix}{best}'?";
    }

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
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
