using System.ComponentModel;

namespace EventContracts.Serialization;

/// <summary>How one type is written as UTF-8 JSON and read back. Implemented by structs, so that generic composition is specialised by the JIT.</summary>
/// <remarks>
/// Cursors are addresses inside pinned memory: generated code moves them without <c>unsafe</c>. The callers of generated code
/// (<c>EventWriter</c>, <c>EventReader</c>) pin once and keep the preconditions below. All members are thread-safe.
/// </remarks>
/// <typeparam name="T">The type on the C# side.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICodec<T>
{
    /// <summary>Writes one JSON value, or counts the most bytes that it can take.</summary>
    /// <typeparam name="TPass">Which of the two.</typeparam>
    /// <param name="cursor">Where to write. Precondition: as many bytes as <see cref="Bounding"/> counts for the value, and <see cref="Json.WriteSlack"/> more,
    /// are writable here; all of them may be overwritten. When counting: what was counted before.</param>
    /// <param name="value">What to write.</param>
    /// <returns>The cursor after the last byte of the value.</returns>
    static abstract nint Write<TPass>(nint cursor, T value)
        where TPass : IWritePass;

    /// <summary>Reads one JSON value. Bad input is reported by the result, never by an exception.</summary>
    /// <param name="cursor">At the value; whitespace before it is allowed.</param>
    /// <param name="end">After the last byte of the input: nothing at or after it is touched. Precondition: at least
    /// <see cref="Json.ReadMargin"/> readable bytes precede it in the same buffer.</param>
    /// <param name="reader">The read that this value is part of: options and shared state.</param>
    /// <param name="value">The value, or default on failure.</param>
    /// <returns>The cursor after the value, or 0 on failure. What follows the value isn't looked at.</returns>
    static abstract nint Read(nint cursor, nint end, ref EventReader reader, out T value);
}
