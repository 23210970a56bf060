using System;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>A conflict that a merge left in a file.</summary>
public static class MergeConflict
{
    private const string Mark = "<<<<<<<";

    /// <summary>The first mark. In a string of JSON no line begins, so a mark at the start of one is git's.</summary>
    public static TextSpan? Find(string text)
    {
        for (int at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] == '\n')
                return new TextSpan(at, Mark.Length);
        }
        return null;
    }
}
