namespace EventContracts.Schema.Json;

/// <summary>What the parser accepts. The bounds keep a hostile file from taking the compiler's stack or memory.</summary>
public sealed record JsonLimits
{
    /// <summary>Strict JSON within the bounds that no hand-written schema comes near.</summary>
    public static JsonLimits Default { get; } = new();

    /// <summary>How deep objects and arrays may nest. The parser recurses, so this also bounds its stack.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Longest text, in UTF-16 code units.</summary>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether <c>//</c> and <c>/* */</c> comments count as white space.</summary>
    public bool AllowComments { get; init; }

    /// <summary>Whether a comma may precede a closing bracket.</summary>
    public bool AllowTrailingCommas { get; init; }
}
