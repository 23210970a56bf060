using System;
using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>
/// Reads one event, or another generated type, from UTF-8 JSON. Succeeds or fails without an exception; after a failure <see cref="Error"/> says where and
/// why. Nothing is read out of bounds, whatever the bytes. Not thread-safe; one reader for one payload.
/// </summary>
/// <param name="utf8">The bytes; a byte order mark before them is skipped.</param>
/// <param name="maxBytes">More bytes than this are refused.</param>
public ref struct EventReader(ReadOnlySpan<byte> utf8, int maxBytes = EventReader.DefaultMaxBytes)
{
    /// <summary>16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly int _maxBytes = maxBytes;
    private nint _end;
    private int _depth;
    private FailureLog _failures;

    /// <summary>Where short texts come from; null, as they are by default, makes each a new one.</summary>
    public TextCache? Texts { get; init; }

    /// <summary>What was wrong; <see cref="EventErrorCode.None"/> after a success.</summary>
    public EventError Error { get; private set; }

    /// <summary>Reads the one value that the bytes hold.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public unsafe bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        _failures = default;
        _depth = 0;
        if (_utf8.Length > _maxBytes)
        {
            value = default;
            Error = TooLarge();
            return false;
        }
        if (_utf8.Length < Json.ReadMargin)
            return TryReadShort<T, TCodec>(out value);
        fixed (byte* first = _utf8)
            return TryRead<T, TCodec>((nint)first, out value);
    }

    // Apart, because room on the stack costs every call of a method that has it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe bool TryReadShort<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        fixed (byte* first = PaddedInput.Of(_utf8, stackalloc byte[PaddedInput.Room]))
            return TryRead<T, TCodec>((nint)first, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRead<T, TCodec>(nint start, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        nint at = start + ByteOrderMark.Length(_utf8), end = start + _utf8.Length;
        Pinned(end);
        nint after = TCodec.Read(at, end, ref this, out value!);
        if (after != 0 && (after == end || Json.Whitespace(after, end) == end))
        {
            Error = default;
            return true;
        }
        Error = Explain(start, end, after, at);
        value = default;
        return false;
    }

    /// <summary>Reads the one value that the bytes hold.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static bool TryRead<T, TCodec>(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value, out EventError error)
        where TCodec : struct, ICodec<T>
    {
        var reader = new EventReader(utf8);
        bool isRead = reader.TryRead<T, TCodec>(out value);
        error = reader.Error;
        return isRead;
    }

    /// <summary>Reads the one value that the bytes hold.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    /// <exception cref="EventFormatException">The bytes are no such value.</exception>
    public static T Read<T, TCodec>(ReadOnlySpan<byte> utf8)
        where TCodec : struct, ICodec<T> => TryRead<T, TCodec>(utf8, out T? value, out EventError error) ? value : throw new EventFormatException(error);

    /// <summary>Reads from bytes in segments: one segment as it is, several through one pooled copy.</summary>
    public static bool TryRead<T, TCodec>(in ReadOnlySequence<byte> utf8, [MaybeNullWhen(false)] out T value, out EventError error)
        where TCodec : struct, ICodec<T>
    {
        byte[]? rented = null;
        ReadOnlySpan<byte> bytes = utf8.FirstSpan;
        if (!utf8.IsSingleSegment)
        {
            int length = checked((int)utf8.Length);
            rented = ArrayPool<byte>.Shared.Rent(length);
            utf8.CopyTo(rented);
            bytes = rented.AsSpan(0, length);
        }
        var reader = new EventReader(bytes);
        bool isRead = reader.TryRead<T, TCodec>(out value);
        error = reader.Error;
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return isRead;
    }

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
    public string Text(ref nint cursor, ref ulong seen, int bit) => Read<string, StringCodec>(ref cursor, ref seen, bit);

    /// <summary>For generated code: <see cref="Read{T, TCodec}(ref nint, ref ulong, int)"/> for text or null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? TextOrNull(ref nint cursor, ref ulong seen, int bit) => Read<string?, NullableStringCodec>(ref cursor, ref seen, bit);

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

    /// <summary>The bytes are pinned, up to here, until the read is over.</summary>
    internal void Pinned(nint end) => _end = end;

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

    /// <summary>For generated code: another shape of a union is tried.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ResetFailure() => _failures = default;

    /// <summary>Why nothing was read, or why what was read is not all.</summary>
    internal readonly EventError Explain(nint start, nint end, nint after, nint at)
    {
        if (end - start > _maxBytes)
            return TooLarge();
        return _failures.Explain(start, end, after, at);
    }

    private readonly EventError TooLarge() =>
        new(EventErrorCode.TooLarge, "", _maxBytes, $"the event has {_utf8.Length:N0} bytes, more than the {_maxBytes:N0} that are read");

    internal readonly bool IsTooDeep => _depth > Json.MaxDepth;

    private nint Record(Failure failure) => _failures.Add(IsTooDeep ? failure with { Code = EventErrorCode.TooDeep } : failure);
}
