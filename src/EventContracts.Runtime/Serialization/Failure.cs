namespace EventContracts.Serialization;

/// <summary>What the fast path knows of a failure: an address and what was being read. The rest is found out by <see cref="FailureLocator"/>.</summary>
internal readonly record struct Failure(nint At, EventErrorCode Code, Wire Kind, MemberTable? Members)
{
    public string? Name { get; init; }

    /// <summary>Whether it is the value of a declared member; the object around it says of which kind.</summary>
    public bool IsMember { get; init; }
}
