using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EventContracts.Serialization;

/// <summary>The steps of generated code on JSON structure. Preconditions: addresses lie in pinned memory, cursor ≤ end.</summary>
public static unsafe class Json
{
    /// <summary>Bytes after the bound of a value that a writer may scribble on.</summary>
    public const int WriteSlack = 64;

    /// <summary>Objects and arrays inside one another that are read, as in System.Text.Json.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether these bytes stand at the cursor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(nint cursor, nint end, ReadOnlySpan<byte> literal) =>
        end - cursor >= literal.Length && new ReadOnlySpan<byte>((void*)cursor, literal.Length).SequenceEqual(literal);

    /// <summary>Copies the bytes to the cursor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Literal(nint cursor, ReadOnlySpan<byte> literal)
    {
        Unsafe.CopyBlockUnaligned(ref *(byte*)cursor, ref MemoryMarshal.GetReference(literal), (uint)literal.Length);
        return cursor + literal.Length;
    }

    /// <summary>Writes one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Byte(nint cursor, byte value)
    {
        *(byte*)cursor = value;
        return cursor + 1;
    }

    /// <summary>Ends an object whose members were all written with a comma before: the first comma becomes the opening brace.</summary>
    public static nint CloseObject(nint cursor, nint start)
    {
        if (cursor == start)
            cursor++;
        *(byte*)start = (byte)'{';
        *(byte*)cursor = (byte)'}';
        return cursor + 1;
    }

    /// <summary>The cursor after white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Whitespace(nint cursor, nint end) => cursor < end && *(byte*)cursor > ' ' ? cursor : SkipWhitespace(cursor, end);

    /// <summary>The cursor after a well-formed value of any kind, strings and numbers checked; 0 where it is none.</summary>
    public static nint Skip(nint cursor, nint end) => JsonSkipper.Skip(cursor, end);

    /// <summary>The kind of the value at the cursor, judged by its first byte.</summary>
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

    /// <summary>The cursor after <c>null</c>, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Null(nint cursor, nint end)
    {
        cursor = Whitespace(cursor, end);
        return Is(cursor, end, "null"u8) ? cursor + 4 : 0;
    }

    /// <summary>Whether this byte stands at the cursor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool At(nint cursor, nint end, byte value) => cursor < end && *(byte*)cursor == value;

    internal static ReadOnlySpan<byte> Span(nint start, nint end) => new((void*)start, (int)(end - start));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipWhitespace(nint cursor, nint end)
    {
        while (cursor < end && *(byte*)cursor is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            cursor++;
        return cursor;
    }
}
