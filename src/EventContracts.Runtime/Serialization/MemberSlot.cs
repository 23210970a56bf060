using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A member that a view has found: where its value lies in the bytes, and the value itself where it is a scalar. The default: absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberSlot
{
    // Room for the widest scalars: decimal, Guid, DateTimeOffset.
    private ulong _low;
    private ulong _high;

    internal int Start { get; private set; }

    /// <summary>Zero for a member that is absent: no JSON value is empty.</summary>
    internal int Length { get; private set; }

    /// <summary>Whether a text has escapes.</summary>
    internal readonly bool IsEscaped => _low != 0;

    internal void Place(nint start, nint value, nint after)
    {
        Start = (int)(value - start);
        Length = (int)(after - value);
    }

    internal void MarkEscaped(bool isEscaped) => _low = isEscaped ? 1UL : 0;

    /// <summary>Stores a scalar of 16 bytes at most.</summary>
    internal void Set<T>(T value) => Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref _low), value);

    /// <summary>The scalar that was stored: of the same type, which is the generator's promise.</summary>
    internal readonly T Get<T>() => Unsafe.ReadUnaligned<T>(ref Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in _low)));
}
