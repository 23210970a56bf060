using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization;

/// <summary>A value that a view has found: its bytes, and the slot that was kept of it. Valid as long as the bytes are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ViewValue
{
    private readonly Tape? _tape;
    private readonly long _position;
    private readonly ViewShape? _shape;

    internal ViewValue(ReadOnlySpan<byte> json, Tape? tape, long position, ViewShape? shape)
    {
        Json = json;
        _tape = tape;
        _position = position;
        _shape = shape;
    }

    /// <summary>The value with these bytes.</summary>
    public static implicit operator ViewValue(ReadOnlySpan<byte> json) => new(json, null, 0, null);

    /// <summary>The bytes; empty where there is no value.</summary>
    public ReadOnlySpan<byte> Json { get; }

    internal Tape? Tape => _tape;

    /// <summary>Whether what was kept of the value is still there. What lies inside was put there later, and so is held too.</summary>
    internal bool IsHeld
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tape is { } tape && tape.Holds(_position);
    }

    /// <summary>What was kept of the value that <see cref="IsHeld"/>.</summary>
    internal ref readonly MemberSlot Slot
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _tape!.At(_position);
    }

    /// <summary>The text that a slot says it is, without its quotes. Unchecked, for a view passes it by pieces; as a copy of the bytes' span it would wait
    /// for them.</summary>
    internal ReadOnlySpan<byte> Inner
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(Json), 1), Json.Length - 2);
    }

    /// <summary>The position of the first slot inside; 0 where nothing was kept.</summary>
    internal long Inside
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsHeld ? Slot.Inside : 0;
    }

    /// <summary>The next value at this place shall be read like this.</summary>
    internal ViewShape? Learn(Wire kind, SlotTable? table = null)
    {
        if (_shape is { } shape && (shape.Kind != kind || !ReferenceEquals(shape.Table, table)))
            shape.Learn(kind, table);
        return _shape;
    }
}
