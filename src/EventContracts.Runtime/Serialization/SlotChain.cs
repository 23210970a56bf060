namespace EventContracts.Serialization;

/// <summary>The slots of the names of a map, in the order of the bytes.</summary>
internal unsafe struct SlotChain
{
    private MemberSlot* _last;
    private long _lastPosition;

    /// <summary>The position of the first; 0 where there is none.</summary>
    public long First { get; private set; }

    public int Count { get; private set; }

    /// <param name="slot">The next slot.</param>
    /// <param name="position">Where it lies.</param>
    public void Add(MemberSlot* slot, long position)
    {
        if (Count++ == 0)
            First = position;
        else
            _last->Next = (int)(position - _lastPosition);
        _last = slot;
        _lastPosition = position;
    }
}
