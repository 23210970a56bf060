using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>What a view can find in the bytes of one type: the members of an object, or the places of a tuple. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SlotTable
{
    private readonly Wire[] _kinds;
    private readonly byte[]?[] _constants;
    private readonly ViewShape?[] _shapes;

    private protected SlotTable(Wire kind, ReadOnlySpan<Member> members)
    {
        (Kind, Count) = (kind, members.Length);
        _kinds = new Wire[members.Length];
        _constants = new byte[]?[members.Length];
        _shapes = new ViewShape?[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            _kinds[i] = members[i].Kind;
            _constants[i] = members[i].Constant is { } json ? Encoding.UTF8.GetBytes(json) : null;
            _shapes[i] = (_kinds[i] & ~Wire.Nullable) is Wire.Object or Wire.Array or Wire.Map ? new ViewShape() : null;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>An object or, of a tuple, an array.</summary>
    internal Wire Kind { get; }

    /// <summary>What a member is read as; null for those without an inside.</summary>
    internal ViewShape? Shape(int member) => _shapes[member];

    /// <summary>Fills the slots of one object or tuple.</summary>
    /// <param name="at">Where it starts; white space before it is allowed.</param>
    /// <param name="origin">What slots are counted from.</param>
    /// <param name="slots">As many as <see cref="Count"/>; what they hold is overwritten.</param>
    /// <param name="depth">How many values it lies in.</param>
    /// <param name="pass">The pass that this is part of.</param>
    /// <returns>The address after it, or 0.</returns>
    internal abstract unsafe nint Read(nint at, nint origin, MemberSlot* slots, int depth, ref ViewPass pass);

    /// <summary>Reads the value of a member into its slot, which is emptied first.</summary>
    /// <returns>The address after it, or 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected unsafe nint Value(int member, nint at, MemberSlot* slot, int depth, ref ViewPass pass)
    {
        Wire kind = _kinds[member];
        *slot = default;
        // Most are scalars or texts.
        return kind < Wire.Const ? SlotReader.Read(at, pass.End, kind, slot) : Other(kind, member, at, slot, depth, ref pass);
    }

    private unsafe nint Other(Wire kind, int member, nint at, MemberSlot* slot, int depth, ref ViewPass pass)
    {
        if ((kind & Wire.Nullable) != 0)
        {
            if (Json.Null(at, pass.End) is var afterNull and not 0)
                return afterNull;
            kind &= ~Wire.Nullable;
        }
        switch (kind)
        {
            case Wire.Object or Wire.Map when !Json.At(at, pass.End, (byte)'{'):
            case Wire.Array when !Json.At(at, pass.End, (byte)'['):
            case Wire.Const when _constants[member] is { } constant && JsonConst.Read(at, pass.End, constant) == 0:
                return 0;
            case Wire.Object or Wire.Map or Wire.Array:
                return pass.Inside(at, slot, _shapes[member]!, depth);
            default:
                return SlotReader.Read(at, pass.End, kind, slot);
        }
    }
}
