namespace EventContracts.Schema.Json;

/// <summary>Why a text is not good JSON. The last three leave a usable tree; after any other there is none.</summary>
public enum JsonProblemKind
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Longer than <see cref="JsonLimits.MaxLength"/>.</summary>
    TooLarge,

    /// <summary>Nested deeper than <see cref="JsonLimits.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>Not JSON.</summary>
    Syntax,

    /// <summary>The same key twice in one object; the first one counts.</summary>
    DuplicateKey,

    /// <summary>Half a surrogate pair, which no UTF-8 text can hold; read as U+FFFD.</summary>
    LoneSurrogate,

    /// <summary>
    /// The text holds replacement characters or NULs, so it was saved in an encoding other than UTF-8. Without a tree when they stand
    /// outside strings.
    /// </summary>
    NotUtf8,
}
