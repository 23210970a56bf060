namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>What a call makes of a key.</summary>
internal enum KeyCall
{
    Unknown,

    /// <summary>The text of the object it is called on.</summary>
    Text,

    /// <summary>The object that it is called on, or a piece of it.</summary>
    PassesInstance,

    /// <summary>All of its arguments.</summary>
    Joins,

    /// <summary>All of its arguments as text of the current culture.</summary>
    JoinsInCulture,

    /// <summary>An interpolated text of no culture.</summary>
    Invariant,
    HashCode,
    Constant,
    Empty,
}
