using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;
using EventContracts.Serialization.Kernels;

namespace EventContracts;

// What generated code and the codecs call.
public ref partial struct EventReader
{
    /// <summary>For generated code: reads the value of a member.</summary>
    /// <param name="cursor">At the value; after it on success. On failure at the end of the bytes, where no further member is found, so
    /// that nothing has to be checked in between.</param>
    /// <param name="seen">The members that were read: this one must not be among them, and is afterwards.</param>
    /// <param name="bit">The number of its bit, a constant.</param>
    /// <returns>The value; default on failure.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T, TCodec>(ref nint cursor, ref ulong seen, int bit)
        where TCodec : struct, ICodec<T>
    {
        nint at = cursor;
        if ((seen & (1UL << bit)) == 0)
        {
            nint after = TCodec.Read(at, _end, ref this, out T value);
            if (after != 0)
            {
                seen |= 1UL << bit;
                cursor = after;
                return value;
            }
        }
        cursor = FailMember(at, isTwice: (seen & (1UL << bit)) != 0);
        return default!;
    }

    /// <summary>For generated code: <see cref="Read{T, TCodec}(ref nint, ref ulong, int)"/> for text, the most common kind.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe string Text(ref nint cursor, ref ulong seen, int bit)
    {
        string? text;
        byte* close = null;
        if ((seen & (1UL << bit)) == 0)
            close = StringReader.FindPlainEnd((byte*)cursor, (byte*)_end);
        if (close != null)
        {
            text = StringReader.PlainText((byte*)cursor, close, Texts);
            cursor = (nint)(close + 1);
        }
        else
        {
            text = AnyText(cursor, seen & (1UL << bit));
            cursor = _after;
        }
        seen |= 1UL << bit;
        return text!;
    }

    /// <summary>For generated code: <see cref="Read{T, TCodec}(ref nint, ref ulong, int)"/> for text or null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? TextOrNull(ref nint cursor, ref ulong seen, int bit)
    {
        if (Json.At(cursor, _end, (byte)'"'))
            return Text(ref cursor, ref seen, bit);
        string? any = AnyTextOrNull(cursor, seen & (1UL << bit));
        seen |= 1UL << bit;
        cursor = _after;
        return any;
    }

    /// <summary>For generated code: reads a member whose value is fixed by the contract.</summary>
    /// <param name="cursor">As for <see cref="Read{T, TCodec}(ref nint, ref ulong, int)"/>.</param>
    /// <param name="seen">The members that were read: this one must not be among them, and is afterwards.</param>
    /// <param name="bit">The number of its bit, a constant.</param>
    /// <param name="json">The value as canonical JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Constant(ref nint cursor, ref ulong seen, int bit, ReadOnlySpan<byte> json)
    {
        nint at = cursor;
        nint after = (seen & (1UL << bit)) == 0 ? JsonConst.Read(at, _end, json) : 0;
        cursor = after != 0 ? after : FailMember(at, isTwice: (seen & (1UL << bit)) != 0);
        seen |= 1UL << bit;
    }

    /// <summary>For generated code: the address after the object that was read last; 0 where it did not read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nint After
    {
        readonly get => _after;
        set => _after = value;
    }

    /// <summary>
    /// Where a kernel leaves what it read, 16 bytes at most. A local variable would do, but generated code would clear one for each member before it starts:
    /// <see cref="SkipLocalsInitAttribute"/> is for projects that allow unsafe code.
    /// </summary>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T Scratch<T>()
        where T : unmanaged => ref Unsafe.As<(long, long), T>(ref _scratch);

    /// <summary>A text of any spelling; what is after it goes to <see cref="After"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe string? AnyText(nint at, ulong seen)
    {
        string? text = StringReader.ReadMixed((byte*)at, (byte*)_end, out _after);
        if (_after == 0 || seen != 0)
            _after = FailMember(at, isTwice: seen != 0);
        return text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? AnyTextOrNull(nint at, ulong seen)
    {
        _after = Json.Null(at, _end);
        return _after != 0 && seen == 0 ? null : AnyText(at, seen);
    }

    /// <summary>The value of a member did not read, or should not be there: the end of the object will say of which object.</summary>
    /// <returns>The end.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal nint FailMember(nint at, bool isTwice)
    {
        Record(new Failure(at, isTwice ? EventErrorCode.Duplicate : EventErrorCode.InvalidValue, Wire.Any, null) { IsMember = true });
        return _end;
    }

    /// <summary>An object did not read; the reason may be known already.</summary>
    internal nint FailObject(nint at, MemberTable members)
    {
        Fail(at, Wire.Object);
        return _failures.Object(at, members);
    }

    /// <summary>For generated code: a value did not read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nint Fail(nint at, Wire kind) => Record(new Failure(at, EventErrorCode.InvalidValue, kind, null));

    /// <summary>A key of a map occurs twice.</summary>
    internal nint Duplicate(nint at, string name) => Record(new Failure(at, EventErrorCode.Duplicate, Wire.Any, null) { Name = name });

    /// <summary>A required member was not seen.</summary>
    internal nint Missing(nint at, string name) => Record(new Failure(at, EventErrorCode.Missing, Wire.Any, null) { Name = name });

    /// <summary>For generated code: an object of a type that contains itself begins.</summary>
    /// <returns>The cursor, or the end where it is too deep.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nint Enter(nint cursor) => ++_depth <= Json.MaxDepth ? cursor : FailMember(cursor, isTwice: false);

    /// <summary>For generated code: such an object ends.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Leave() => _depth--;

    /// <summary>For generated code: a value has a shape of a union, or none; that it has not those tried before is no failure.</summary>
    /// <returns>The address that it is given.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nint Fits(nint after)
    {
        _failures = default;
        return after;
    }
}
