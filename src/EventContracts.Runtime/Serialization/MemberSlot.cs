namespace EventContracts.Serialization;

/// <summary>Where a member's value lies in the bytes. The default: nowhere.</summary>
public readonly struct MemberSlot
{
    internal MemberSlot(int start, int length)
    {
        Start = start;
        Length = length;
    }

    internal int Start { get; }

    /// <summary>Zero for a member that is absent: no JSON value is empty.</summary>
    internal int Length { get; }
}
