using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary>The JSON punctuation between values, for generated code. Cursors are addresses into pinned memory; see <see cref="ICodec{T}"/>.</summary>
/// <remarks>Preconditions are the callers': nothing here checks that a cursor is valid. Words are compared and stored as little-endian
/// machines do. All members are thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Json
{
    /// <summary>Spare bytes behind the reserved ones that a codec may scribble on, as a whole vector store beats an exact copy; <see cref="Bounding.Of"/> adds
    /// them. The codecs of this library keep to what they count.</summary>
    public const int WriteSlack = 64;

    /// <summary>Readable bytes that must precede the end of an input, so that the last vector load can overlap backwards instead of reading past the
    /// end. Who pins an input pads a shorter one.</summary>
    public const int ReadMargin = 32;

    /// <summary>How many objects and arrays may be nested in one another in a value that <see cref="Skip(nint, nint)"/> passes over.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether the input continues with exactly these bytes, all of them before the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is(nint cursor, nint end, ReadOnlySpan<byte> literal) =>
        end - cursor >= literal.Length && new ReadOnlySpan<byte>((byte*)cursor, literal.Length).SequenceEqual(literal);

    /// <summary>Writes these bytes as they are and not one beyond; returns the cursor after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Literal(nint cursor, ReadOnlySpan<byte> literal)
    {
        Unsafe.CopyBlockUnaligned(ref *(byte*)cursor, ref MemoryMarshal.GetReference(literal), (uint)literal.Length);
        return cursor + literal.Length;
    }

    /// <summary>Writes one byte; returns the cursor after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Byte(nint cursor, byte value)
    {
        *(byte*)cursor = value;
        return cursor + 1;
    }

    /// <summary>Ends an object whose members were each written with a comma in front: the first comma, at <paramref name="start"/>, becomes the opening brace.
    /// Writes one byte more, or two for an object without members.</summary>
    /// <param name="cursor">After the last member.</param>
    /// <param name="start">Where the object starts; equal to <paramref name="cursor"/> when it has no members.</param>
    /// <returns>The cursor after the closing brace.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint CloseObject(nint cursor, nint start)
    {
        *(byte*)start = (byte)'{';
        if (cursor == start)
            cursor++;
        *(byte*)cursor = (byte)'}';
        return cursor + 1;
    }

    /// <summary>The first cursor from here that isn't at JSON whitespace; <paramref name="end"/> when there is nothing else. One
    /// that is beyond the end stays where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Whitespace(nint cursor, nint end) => (nint)Blank.Skip((byte*)cursor, (byte*)end);

    /// <summary>Reads <c>null</c>, with whitespace before it allowed.</summary>
    /// <returns>The cursor after it, or 0 when the input continues otherwise.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Null(nint cursor, nint end)
    {
        cursor = Whitespace(cursor, end);
        return end - cursor >= 4 && *(uint*)cursor == Keyword.Null ? cursor + 4 : 0;
    }

    /// <summary>The kind of the value at the cursor, judged by its first byte; whitespace before it is allowed. Undefined
    /// at the end, and where no value can begin.</summary>
    public static JsonValueKind Kind(nint cursor, nint end)
    {
        cursor = Whitespace(cursor, end);
        if (cursor >= end)
            return JsonValueKind.Undefined;
        return *(byte*)cursor switch
        {
            (byte)'{' => JsonValueKind.Object,
            (byte)'[' => JsonValueKind.Array,
            (byte)'"' => JsonValueKind.String,
            (byte)'t' => JsonValueKind.True,
            (byte)'f' => JsonValueKind.False,
            (byte)'n' => JsonValueKind.Null,
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonValueKind.Number,
            _ => JsonValueKind.Undefined,
        };
    }

    /// <summary>The kind of a value.</summary>
    internal static JsonValueKind Kind(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* start = utf8)
            return Kind((nint)start, (nint)start + utf8.Length);
    }

    /// <summary>Whether this byte stands at the cursor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool At(nint cursor, nint end, byte value) => cursor < end && *(byte*)cursor == value;

    /// <summary>The value after a comma, which may have white space on both sides; 0 where there is no comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint AfterComma(nint cursor, nint end)
    {
        cursor = Whitespace(cursor, end);
        return At(cursor, end, (byte)',') ? Whitespace(cursor + 1, end) : 0;
    }

    /// <summary>The value after a colon, which may have white space on both sides; 0 where there is no colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint AfterColon(nint cursor, nint end)
    {
        cursor = Whitespace(cursor, end);
        return At(cursor, end, (byte)':') ? Whitespace(cursor + 1, end) : 0;
    }

    /// <summary>The bytes between two cursors: good for as long as they are pinned.</summary>
    internal static ReadOnlySpan<byte> Span(nint start, nint end) => new((void*)start, (int)(end - start));

    /// <summary>Passes over one value of any kind and checks it in full: grammar, escapes, UTF-8. Whitespace before it is allowed; looks back
    /// from the end (<see cref="ReadMargin"/>).</summary>
    /// <returns>The cursor after the value, whatever follows; 0 when it is malformed, cut off, or nested deeper than <see cref="MaxDepth"/>.</returns>
    public static nint Skip(nint cursor, nint end) => (nint)ValueSkipper.Skip((byte*)cursor, (byte*)end, MaxDepth);

    /// <summary>As <see cref="Skip(nint, nint)"/>, for a value that lies in so many others already.</summary>
    internal static nint Skip(nint cursor, nint end, int depth) => (nint)ValueSkipper.Skip((byte*)cursor, (byte*)end, MaxDepth - depth);

    /// <summary>Passes over one value that <see cref="Skip(nint, nint)"/> would accept; of others it tells nothing, but stays
    /// before the end. Looks back from there, too.</summary>
    internal static nint SkipWellFormed(nint cursor, nint end) => (nint)WellFormedSkipper.Skip((byte*)cursor, (byte*)end);
}
