using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization;

/// <summary>
/// Where a thread's views keep what they have found: a ring of slots, so that nothing is allocated and a view is small. Positions only grow; what lies more
/// than a ring behind the head has been overwritten, and its view reads its bytes again. A view cannot leave its thread, so nothing is locked.
/// </summary>
internal sealed unsafe class Tape
{
    private const int Usual = 2048;

    [ThreadStatic]
    private static Tape? t_current;

    // Pinned for good, so that a pass can use addresses.
    private readonly MemberSlot[] _slots;
    private readonly MemberSlot* _first;
    private readonly int _mask;
    private readonly int _length;

    // The oldest position that still is there: the head less a ring, as this is what is asked for.
    private long _oldest;

    private Tape(int slots)
    {
        _slots = GC.AllocateArray<MemberSlot>(slots, pinned: true);
        _first = (MemberSlot*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_slots));
        _mask = slots - 1;
        _length = slots;
        // Position 0 stands for none: it is not held, even at first.
        Head = 2L * slots;
    }

    /// <summary>This thread's, with room for so many slots in one pass, wherever the ring begins anew.</summary>
    public static Tape Of(int slots)
    {
        Tape? tape = t_current;
        return tape is not null && slots * 4 <= tape._length ? tape : New(slots);
    }

    /// <summary>The position of the next slot that a pass may take.</summary>
    public long Head
    {
        get => _oldest + _length;
        set => _oldest = value - _length;
    }

    /// <summary>One pass may go so far: it never overwrites its own beginning, and leaves room for views that are made while its own is in use.</summary>
    public long Limit => Head + (_length / 2);

    /// <summary>Whether what was put here is still there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(long position) => position >= _oldest;

    /// <summary>The slot at a position, for as long as the tape holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref MemberSlot At(long position) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(position & _mask));

    /// <summary>Where position 0 would lie if the ring had no end: good for the positions of the same round, while the tape is referenced.</summary>
    public MemberSlot* Origin(long position) => _first + (position & _mask) - position;

    /// <summary>The first position of the next round.</summary>
    public long NextRound(long position) => (position | (long)_mask) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tape New(int slots) => t_current = new Tape(Math.Max(Usual, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)slots * 4)));
}
