using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>
/// The state of a generated view: one pass over an object finds its declared members, checks them and decodes the scalars; texts stay in the bytes. Allocates nothing but the text of an
/// error. Valid as long as the bytes are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ObjectView
{
    private static readonly MemberSlot s_absent;

    private readonly ReadOnlySpan<byte> _json;
    private readonly SlotTable? _table;
    private readonly Tape? _tape;
    private readonly long _position;

    /// <summary>Finds the members of the one object, or the places of the one tuple, that a value is; required ones must be there, none may occur twice.</summary>
    /// <param name="value">The value.</param>
    /// <param name="table">The declared members or places.</param>
    /// <exception cref="EventFormatException">There is no such object.</exception>
    public ObjectView(ViewValue value, SlotTable table)
    {
        _json = value.Json;
        _table = table;
        value.Learn(table.Kind, table);
        if (value.TryGetSlot(out _tape, out MemberSlot slot) && slot.Inside != 0)
        {
            _position = slot.Inside;
            return;
        }
        _position = ViewReader.Read(_json, table, out _tape, out EventError error);
        if (_position == 0)
            throw new EventFormatException(error);
    }

    /// <summary>As the other, without an exception.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="table">The declared members.</param>
    /// <param name="error">Why there is no such object; then every member is absent.</param>
    public ObjectView(ReadOnlySpan<byte> json, SlotTable table, out EventError error)
    {
        _position = ViewReader.Read(json, table, out Tape tape, out error);
        if (_position == 0)
            return;
        _json = json;
        _table = table;
        _tape = tape;
    }

    /// <summary>Whether the bytes were such an object.</summary>
    public bool IsRead => _position != 0;

    /// <summary>A member; without bytes where it is absent.</summary>
    public ViewValue this[int member]
    {
        get
        {
            ref readonly MemberSlot slot = ref Slot(member);
            return new ViewValue(_json.Slice(slot.Start, slot.Length), _tape, _position + member, _table?.Shape(member));
        }
    }

    /// <summary>A required scalar.</summary>
    public T Scalar<T>(int member)
        where T : struct => Slot(member).Get<T>();

    /// <summary>A scalar, or null where it is absent or null.</summary>
    public T? ScalarOrNull<T>(int member)
        where T : struct => HasValue(member) ? Slot(member).Get<T>() : null;

    /// <summary>A scalar that may be absent or null, which differ.</summary>
    public Optional<T?> ScalarOptional<T>(int member)
        where T : struct => Slot(member).Length == 0 ? default : new Optional<T?>(ScalarOrNull<T>(member));

    /// <summary>A required text.</summary>
    public Utf8Text Text(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length == 0 ? default : new Utf8Text(_json.Slice(slot.Start + 1, slot.Length - 2), slot.IsEscaped);
    }

    /// <summary>A required value that is kept as JSON.</summary>
    public RawJson Raw(int member) => new(Json(member));

    /// <summary>A required value, decoded when it is asked for.</summary>
    public TView Value<TView, TViewCodec>(int member)
        where TView : allows ref struct
        where TViewCodec : IViewCodec<TView>, allows ref struct => TViewCodec.Of(Json(member));

    /// <summary>A value that may be null, decoded when it is asked for.</summary>
    public TView? ValueOrNull<TView, TViewCodec>(int member)
        where TView : struct
        where TViewCodec : IViewCodec<TView> => HasValue(member) ? TViewCodec.Of(Json(member)) : null;

    /// <summary>A value that may be absent or null, which differ, decoded when it is asked for.</summary>
    public Optional<TView?> ValueOptional<TView, TViewCodec>(int member)
        where TView : struct
        where TViewCodec : IViewCodec<TView> => Slot(member).Length == 0 ? default : new Optional<TView?>(ValueOrNull<TView, TViewCodec>(member));

    /// <summary>The members that are not declared.</summary>
    public ViewMap<TItem, TViewCodec> Extra<TItem, TViewCodec>(MemberTable members)
        where TItem : allows ref struct
        where TViewCodec : IViewCodec<TItem>, allows ref struct => new(_json[ByteOrderMark.Length(_json)..].Trim(" \t\r\n"u8), members);

    /// <summary>The items after the last place of a tuple.</summary>
    public ViewList<TItem, TViewCodec> Rest<TItem, TViewCodec>(TupleTable places)
        where TItem : allows ref struct
        where TViewCodec : IViewCodec<TItem>, allows ref struct => new(_json[ByteOrderMark.Length(_json)..].Trim(" \t\r\n"u8), places.Count);

    private ReadOnlySpan<byte> Json(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return _json.Slice(slot.Start, slot.Length);
    }

    // Null is the only value that begins with n.
    private bool HasValue(int member)
    {
        ref readonly MemberSlot slot = ref Slot(member);
        return slot.Length != 0 && _json[slot.Start] != (byte)'n';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly MemberSlot Slot(int member)
    {
        if (_tape is { } tape && tape.Holds(_position))
            return ref tape.At(_position + member);
        return ref Again(member);
    }

    /// <summary>The slots were overwritten by those of other views, or there are none: a view that was never made has no members.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly MemberSlot Again(int member)
    {
        if (_table is null)
            return ref s_absent;
        long position = ViewReader.Read(_json, _table, out Tape tape, out _);
        Unsafe.AsRef(in _tape) = tape;
        Unsafe.AsRef(in _position) = position;
        return ref tape.At(position + member);
    }
}
