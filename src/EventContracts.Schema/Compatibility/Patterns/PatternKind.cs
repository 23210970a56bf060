namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>The forms of a <see cref="PatternNode"/>.</summary>
internal enum PatternKind
{
    /// <summary>No string at all.</summary>
    Never,

    /// <summary>The empty string.</summary>
    Nothing,

    /// <summary>One letter of a set.</summary>
    Letter,

    Sequence,
    Or,
    And,
    Not,
    Repeat,
}
