using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// The English singular of the last word of a name, where its spelling leaves no doubt: <c>LineItems</c> → <c>LineItem</c>, <c>Addresses</c> → <c>Address</c>.
/// Null where it does, and for a word that is no plural: then the type of an item is called <c>…Item</c>.
/// </summary>
internal static class Singular
{
    /// <summary>Plural and singular of words that follow no rule.</summary>
    private static readonly Dictionary<string, string> Irregular = """
        children child, people person, indices index, vertices vertex, matrices matrix, criteria criterion, aliases alias, statuses status,
        buses bus, bonuses bonus, campuses campus, viruses virus, movies movie, cookies cookie, selfies selfie, calories calorie,
        caches cache, shoes shoe, heroes hero, echoes echo, vetoes veto, potatoes potato, tomatoes tomato, archives archive,
        directives directive, objectives objective, moves move, sleeves sleeve, reserves reserve, curves curve, drives drive, slaves slave,
        waves wave
        """
        .Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Trim().Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Singular already, the same in both, or with two singulars.</summary>
    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal)
    {
        "series", "species", "news", "means", "lens", "gas", "canvas", "atlas", "alias", "bias", "chaos", "always", "has", "was",
        "ios", "https", "dns", "sms", "gps", "aws", "tls", "ties", "pies", "dies", "lies",
        "axes", "analyses", "bases", "crises", "theses", "hypotheses", "diagnoses", "parentheses", "oases", "gases", "lenses",
        "biases", "canvases", "atlases", "quizzes", "mathematics", "physics", "analytics", "metadatas", "sos", "tos", "eos",
    };

    public static string? Of(string name)
    {
        if (name.Length == 0)
            return null;
        int start = LastWord(name);
        string word = name.Substring(start).ToLowerInvariant();
        string? singular = Word(word);
        // The first letter keeps its case, the rest was in lower case but for an abbreviation (URLs).
        return singular is null ? null
            : name.EndsWith(word.Substring(1), StringComparison.Ordinal) ? name.Substring(0, start + 1) + singular.Substring(1)
            : null;
    }

    private static string? Word(string word)
    {
        if (Irregular.TryGetValue(word, out string? known))
            return known;
        if (word.Length < 3 || word[word.Length - 1] != 's' || Doubtful.Contains(word))
            return null;
        foreach (string ending in (string[])["ss", "us", "is", "oes", "ves", "ics"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return null;
        }
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word.Substring(0, word.Length - 3) + "y" : null;
        foreach (string ending in (string[])["sses", "shes", "ches", "xes"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return word.Substring(0, word.Length - 2);
        }
        return word.Substring(0, word.Length - 1);
    }

    /// <summary>Where the last word of a name in Pascal case starts; capitals in a row are one word (<c>URLs</c>).</summary>
    private static int LastWord(string name)
    {
        int start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
            start--;
        return start;
    }
}
