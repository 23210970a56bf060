namespace EventContracts;

/// <summary>The kind of an <see cref="EventError"/>.</summary>
public enum EventErrorCode : byte
{
    /// <summary>Not JSON.</summary>
    Malformed,
    /// <summary>The bytes end early.</summary>
    Truncated,
    /// <summary>Another JSON type than expected.</summary>
    WrongType,
    /// <summary>The type is right, the value is not.</summary>
    InvalidValue,
    /// <summary>A required member is missing.</summary>
    Missing,
    /// <summary>A member occurs twice.</summary>
    Duplicate,
    /// <summary>A closed set does not hold the value.</summary>
    UnknownValue,
    /// <summary>Nested too deep.</summary>
    TooDeep,
    /// <summary>More bytes than allowed.</summary>
    TooLarge,
    /// <summary>More than white space after the value.</summary>
    TrailingContent,
}
