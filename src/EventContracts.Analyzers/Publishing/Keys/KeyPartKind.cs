namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>What a part of a key is.</summary>
internal enum KeyPartKind
{
    /// <summary>Nobody can tell; rules keep silent.</summary>
    Unknown,

    /// <summary>No value.</summary>
    Null,

    /// <summary>A text or an array without content.</summary>
    Empty,

    /// <summary>The same for every message.</summary>
    Constant,

    /// <summary>A property of the event, or the event itself.</summary>
    Member,

    /// <summary>Another one each time: a new id, a random number, the time.</summary>
    Fresh,

    /// <summary>A hash code, which another process computes differently.</summary>
    HashCode,

    /// <summary>The rest of a division.</summary>
    Remainder,

    /// <summary>A text that depends on the culture of the thread. The part that it is made from stands beside it.</summary>
    CultureText,
}
