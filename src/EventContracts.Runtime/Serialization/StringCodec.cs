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
    public static nint Write<TPass>(nint cursor, string value)
        where TPass : IWritePass => TPass.IsBound ? Bounding.Add(cursor, JsonString.MaxBytes(value)) : (nint)StringWriter.Write((byte*)cursor, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out string value)
    {
        // The search calls nothing and so saves no registers; with the text made here, that is a tenth of the time of a short string.
        byte* close = StringReader.FindPlainEnd((byte*)cursor, (byte*)end);
        if (close != null)
        {
            value = StringReader.PlainText((byte*)cursor, close, reader.Texts);
            return (nint)(close + 1);
        }
        value = StringReader.ReadMixed((byte*)cursor, (byte*)end, out reader.Scratch<nint>())!; // null on failure, which the cursor tells
        return reader.Scratch<nint>();
    }
}
