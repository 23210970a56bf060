using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>
/// Reads one event, or another generated type, from UTF-8 JSON. Succeeds or fails without an exception; after a failure <see cref="Error"/> says where and
/// why. Nothing is read out of bounds, whatever the bytes. Not thread-safe; one reader for one payload.
/// </summary>
/// <param name="utf8">The bytes; a byte order mark before them is skipped.</param>
/// <param name="maxBytes">More bytes than this are refused.</param>
public ref partial struct EventReader(ReadOnlySpan<byte> utf8, int maxBytes = EventReader.DefaultMaxBytes)
{
    /// <summary>16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly int _maxBytes = maxBytes;
    private nint _end;
    private int _depth;
    private FailureLog _failures;
    private nint _after;
    private (long, long) _scratch;

    /// <summary>Where short texts come from; null, as they are by default, makes each a new one.</summary>
    public TextCache? Texts { get; init; }

    /// <summary>What was wrong; <see cref="EventErrorCode.None"/> after a success.</summary>
    public EventError Error { get; private set; }

    /// <summary>Reads the one value that the bytes hold.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        _failures = default;
        _depth = 0;
        Error = default;
        return TryReadOnce<T, TCodec>(out value);
    }

    /// <summary>As the other, of a reader that has read nothing yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool TryReadOnce<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        int length = _utf8.Length;
        if (length < Json.ReadMargin || length > _maxBytes)
            return TryReadOdd<T, TCodec>(out value);
        fixed (byte* start = &MemoryMarshal.GetReference(_utf8))
        {
            nint after = TCodec.Read((nint)start, _end = (nint)start + length, ref this, out value!);
            return after == _end || Rest<T, TCodec>((nint)start, after, ref value);
        }
    }

    /// <summary>Bytes that are too few to look back at, or too many. Apart, because room on the stack costs every call of a method that has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe bool TryReadOdd<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        if (_utf8.Length > _maxBytes)
        {
            value = default;
            Error = TooLarge();
            return false;
        }
        fixed (byte* start = PaddedInput.Of(_utf8, stackalloc byte[PaddedInput.Room]))
        {
            nint after = TCodec.Read((nint)start, _end = (nint)start + _utf8.Length, ref this, out value!);
            return Rest<T, TCodec>((nint)start, after, ref value);
        }
    }

    /// <summary>What was read may end before the bytes: white space is allowed there, and a byte order mark before the value.</summary>
    /// <param name="start">Of the bytes.</param>
    /// <param name="after">After the value, or 0 where it did not read.</param>
    /// <param name="value">What was read.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Rest<T, TCodec>(nint start, nint after, [MaybeNullWhen(false)] ref T value)
        where TCodec : struct, ICodec<T>
    {
        nint at = start + ByteOrderMark.Length(_utf8);
        if (at != start)
        {
            _failures = default;
            after = TCodec.Read(at, _end, ref this, out value!);
        }
        if (after != 0 && Json.Whitespace(after, _end) == _end)
            return true;
        Error = Explain(start, _end, after, at);
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
        bool isRead = reader.TryReadOnce<T, TCodec>(out value);
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
        bool isRead = TryRead<T, TCodec>(bytes, out value, out error);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return isRead;
    }

    /// <summary>The bytes are pinned, up to here, until the read is over.</summary>
    internal void Pinned(nint end) => _end = end;

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
