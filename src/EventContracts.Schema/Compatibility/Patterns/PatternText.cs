using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>Strings as JSON Schema counts them: in code points.</summary>
internal static class PatternText
{
    public static IReadOnlyList<int> Letters(string text)
    {
        var letters = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            letters.Add(isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }
        return letters;
    }

    public static int Length(string text) => Letters(text).Count;
}
