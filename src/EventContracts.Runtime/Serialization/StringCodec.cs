using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="string"/> as a JSON string. Writing escapes quote, backslash and control characters only, and writes a lone surrogate as U+FFFD;
/// reading takes every valid escape, and rejects invalid UTF-8 and escaped lone surrogates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct StringCodec : ICodec<string>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(string value) => JsonString.MaxBytes(value);

    /// <summary>The bound of a text that may be absent: 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytesOrNone(string? value) => value is null ? 0 : JsonString.MaxBytes(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write(nint cursor, string value) => (nint)StringWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out string value)
    {
        // The search calls nothing and so saves no registers; with the text made here, that is a tenth of the time of a short string.
        byte* close = StringReader.FindPlainEnd((byte*)cursor, (byte*)end);
        if (close != null)
        {
            value = StringReader.PlainText((byte*)cursor, close);
            return (nint)(close + 1);
        }
        value = StringReader.ReadMixed((byte*)cursor, (byte*)end, out byte* after)!; // null on failure, which the cursor tells
        return (nint)after;
    }
}
