using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>
/// The state of a generated view: one pass over an object finds its declared members, checks them and decodes the scalars; texts stay in the bytes. Allocates
/// nothing but the text of an error. Valid as long as the bytes are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ObjectView
{
    private static readonly MemberSlot s_absent;

    private readonly ReadOnlySpan<byte> _json;
    private readonly SlotTable? _table;
    private Tape? _tape;
    private long _position;
    private ref readonly MemberSlot _slots;

    /// <summary>Finds the members of the one object, or the places of the one tuple, that a value is; required
    /// ones must be there, none may occur twice.</summary>
    /// <param name="value">The value.</param>
    /// <param name="table">The declared members or places.</param>
    /// <exception cref="EventFormatException">There is no such object.</exception>
    public ObjectView(ViewValue value, SlotTable table)
    {
        // In locals: a field whose address is passed on would keep the whole view out of registers.
        ReadOnlySpan<byte> json = value.Json;
        value.Learn(table.Kind, table);
        long position;
        Tape? tape = value.Tape;
        position = value.Inside;
        if (position == 0)
        {
            tape = ViewReader.Read(json, table, out position);
            if (tape is null)
                Throw(json, table);
        }
        _json = json;
        _table = table;
        _tape = tape;
        _position = position;
        _slots = ref tape!.At(position);
    }

    /// <summary>As the other, without an exception.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="table">The declared members.</param>
    /// <param name="error">Why there is no such object; then every member is absent.</param>
    public ObjectView(ReadOnlySpan<byte> json, SlotTable table, out EventError error)
    {
        if (ViewReader.Read(json, table, out long position) is not { } tape)
        {
            error = ViewReader.Explain(json, table);
            return;
        }
        error = default;
        _json = json;
        _table = table;
        _tape = tape;
        _position = position;
        _slots = ref tape.At(position);
    }

    /// <summary>Whether the bytes were such an object.</summary>
    public readonly bool IsRead => _position != 0;

    /// <summary>A member; without bytes where it is absent.</summary>
    public readonly ViewValue this[int member]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref readonly MemberSlot slot = ref Slot(member);
            return new ViewValue(slot.Of(_json), _tape, _position + member, _table?.Shape(member));
        }
    }

    /// <summary>A required scalar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Scalar<T>(int member)
        where T : struct => Slot(member).Get<T>();

    /// <summary>A scalar, or null where it is absent or null.</summary>
    public readonly T? ScalarOrNull<T>(int member)
        where T : struct => HasValue(member) ? Slot(member).Get<T>() : null;

    /// <summary>A scalar that may be absent or null, which differ.</summary>
    public readonly Optional<T?> ScalarOptional<T>(int member)
        where T : struct => Slot(member).Length == 0 ? default : new Optional<T?>(ScalarOrNull<T>(member));

    /// <summary>A required text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Utf8Text Text(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length == 0 ? default : new Utf8Text(slot.Inner(_json), slot.IsEscaped);
    }

    /// <summary>A required value that is kept as JSON.</summary>
    public readonly RawJson Raw(int member) => new(Json(member));

    /// <summary>A required value, decoded when it is asked for.</summary>
    public readonly TView Value<TView, TViewCodec>(int member)
        where TView : allows ref struct
        where TViewCodec : IViewCodec<TView>, allows ref struct => TViewCodec.Parse(Json(member));

    /// <summary>A value that may be null, decoded when it is asked for.</summary>
    public readonly TView? ValueOrNull<TView, TViewCodec>(int member)
        where TView : struct
        where TViewCodec : IViewCodec<TView> => HasValue(member) ? TViewCodec.Parse(Json(member)) : null;

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

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(ReadOnlySpan<byte> json, SlotTable table) => throw new EventFormatException(ViewReader.Explain(json, table));

    private readonly ReadOnlySpan<byte> Json(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Of(_json);
    }

    // Null is the only value that begins with n.
    private readonly bool HasValue(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length != 0 && _json[slot.Start] != (byte)'n';
    }

    /// <summary>The slot of a member, whose index the generator vouches for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref readonly MemberSlot Slot(int member)
    {
        if (_tape is { } tape && tape.Holds(_position))
            return ref Unsafe.Add(ref Unsafe.AsRef(in _slots), member);
        return ref Again(member);
    }

    /// <summary>The slots were overwritten by those of other views, or there are none: a view that was never made has no members.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ref readonly MemberSlot Again(int member)
    {
        if (_table is null)
            return ref s_absent;
        Tape tape = ViewReader.Read(_json, _table, out long position)!; // as it did before
        // For the next access, though nobody else sees a change.
        ref ObjectView self = ref Unsafe.AsRef(in this);
        self._tape = tape;
        self._position = position;
        self._slots = ref tape.At(position);
        return ref tape.At(position + member);
    }
}
