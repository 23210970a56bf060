using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization;

/// <summary>
/// The state of a generated view: one pass over an object finds its declared members, checks them and decodes the scalars; texts and nested values stay in the
/// bytes. Allocates nothing but the text of an error. Valid as long as the bytes are.
/// </summary>
/// <typeparam name="TSlots">An inline array of at least as many <see cref="MemberSlot"/> as there are members.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ObjectView<TSlots>
    where TSlots : struct
{
    private ReadOnlySpan<byte> _json;
    private TSlots _slots;

    /// <summary>Finds the members of the one object that the bytes hold; required ones must be there, none may occur twice. Called once.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="members">The declared members.</param>
    /// <exception cref="EventFormatException">There is no such object.</exception>
    public void Read(ReadOnlySpan<byte> json, MemberTable members)
    {
        if (!TryRead(json, members, out EventError error))
            throw new EventFormatException(error);
    }

    /// <summary>As the other, without an exception.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="members">The declared members.</param>
    /// <param name="error">Why there is no such object; then every member is absent.</param>
    public bool TryRead(ReadOnlySpan<byte> json, MemberTable members, out EventError error)
    {
        if (ViewReader.TryRead(json, members, MemoryMarshal.CreateSpan(ref Unsafe.As<TSlots, MemberSlot>(ref _slots), members.Count), out error))
        {
            _json = json;
            return true;
        }
        _slots = default;
        return false;
    }

    /// <summary>Finds the places of the one tuple that the bytes hold; required ones must be there. Called once.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="places">The declared places.</param>
    /// <exception cref="EventFormatException">There is no such tuple.</exception>
    public void Read(ReadOnlySpan<byte> json, TupleTable places)
    {
        if (!ViewReader.TryRead(json, places, MemoryMarshal.CreateSpan(ref Unsafe.As<TSlots, MemberSlot>(ref _slots), places.Count), out EventError error))
            throw new EventFormatException(error);
        _json = json;
    }

    /// <summary>Whether the bytes were such an object.</summary>
    public readonly bool IsRead => !_json.IsEmpty;

    /// <summary>The JSON of a member; empty where it is absent.</summary>
    public readonly ReadOnlySpan<byte> this[int member]
    {
        get
        {
            ref readonly MemberSlot slot = ref Slot(member);
            return _json.Slice(slot.Start, slot.Length);
        }
    }

    /// <summary>A required scalar.</summary>
    public readonly T Scalar<T>(int member)
        where T : struct => Slot(member).Get<T>();

    /// <summary>A scalar, or null where it is absent or null.</summary>
    public readonly T? ScalarOrNull<T>(int member)
        where T : struct => HasValue(member) ? Slot(member).Get<T>() : null;

    /// <summary>A scalar that may be absent or null, which differ.</summary>
    public readonly Optional<T?> ScalarOptional<T>(int member)
        where T : struct => Slot(member).Length == 0 ? default : new Optional<T?>(ScalarOrNull<T>(member));

    /// <summary>A required text.</summary>
    public readonly Utf8Text Text(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length == 0 ? default : new Utf8Text(_json.Slice(slot.Start + 1, slot.Length - 2), slot.IsEscaped);
    }

    /// <summary>A required value that is kept as JSON.</summary>
    public readonly RawJson Raw(int member) => new(this[member]);

    /// <summary>A required value, decoded when it is asked for.</summary>
    public readonly TView Value<TView, TViewCodec>(int member)
        where TView : allows ref struct
        where TViewCodec : IViewCodec<TView>, allows ref struct => TViewCodec.Parse(this[member]);

    /// <summary>A value that may be null, decoded when it is asked for.</summary>
    public readonly TView? ValueOrNull<TView, TViewCodec>(int member)
        where TView : struct
        where TViewCodec : IViewCodec<TView> => HasValue(member) ? TViewCodec.Parse(this[member]) : null;

    /// <summary>A value that may be absent or null, which differ, decoded when it is asked for.</summary>
    public readonly Optional<TView?> ValueOptional<TView, TViewCodec>(int member)
        where TView : struct
        where TViewCodec : IViewCodec<TView> => Slot(member).Length == 0 ? default : new Optional<TView?>(ValueOrNull<TView, TViewCodec>(member));

    /// <summary>The members that are not declared.</summary>
    public readonly ViewMap<TItem, TViewCodec> Extra<TItem, TViewCodec>(MemberTable members)
        where TItem : allows ref struct
        where TViewCodec : IViewCodec<TItem>, allows ref struct => new(_json[ByteOrderMark.Length(_json)..].Trim(" \t\r\n"u8), members);

    /// <summary>The items after the last place of a tuple.</summary>
    public readonly ViewList<TItem, TViewCodec> Rest<TItem, TViewCodec>(TupleTable places)
        where TItem : allows ref struct
        where TViewCodec : IViewCodec<TItem>, allows ref struct => new(_json[ByteOrderMark.Length(_json)..].Trim(" \t\r\n"u8), places.Count);

    // Null is the only value that begins with n.
    private readonly bool HasValue(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length != 0 && _json[slot.Start] != (byte)'n';
    }

    [UnscopedRef]
    private readonly ref readonly MemberSlot Slot(int member) =>
        ref Unsafe.Add(ref Unsafe.As<TSlots, MemberSlot>(ref Unsafe.AsRef(in _slots)), member);
}
