namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>The character classes of ECMA-262 that have a name.</summary>
internal static class PatternLetters
{
    private static readonly CharSet Digits = CharSet.Of('0', '9');

    private static readonly CharSet Words = Digits.Or(CharSet.Of('a', 'z')).Or(CharSet.Of('A', 'Z')).Or(CharSet.Of("_"));

    private static readonly CharSet Spaces = CharSet.Of("\t\n\v\f\r \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF").Or(CharSet.Of(0x2000, 0x200A));

    /// <summary>What a dot matches.</summary>
    public static CharSet Line { get; } = CharSet.Of("\n\r\u2028\u2029").Not();

    /// <summary>What a backslash and this letter match; null when that is no class.</summary>
    public static CharSet? Class(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Not(),
        'w' => Words,
        'W' => Words.Not(),
        's' => Spaces,
        'S' => Spaces.Not(),
        't' => CharSet.Of("\t"),
        'n' => CharSet.Of("\n"),
        'v' => CharSet.Of("\v"),
        'f' => CharSet.Of("\f"),
        'r' => CharSet.Of("\r"),
        _ => null,
    };
}
