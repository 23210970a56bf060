using System;
using System.ComponentModel;

namespace EventContracts.Serialization;

/// <summary>
/// One of the two passes over a value: <see cref="Bounding"/> adds up the most bytes that it can take, then <see cref="Writing"/> writes them without a check.
/// Both run the same generated code; as struct type arguments they are specialised by the JIT, so neither pays for the other.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWritePass
{
    /// <summary>Whether bytes are only counted: then a cursor is a number, and nothing may be written there.</summary>
    static abstract bool IsBound { get; }

    /// <summary>Passes over bytes that are written as they are; returns the cursor after them.</summary>
    static abstract nint Put(nint cursor, ReadOnlySpan<byte> literal);

    /// <summary>Passes over such bytes, most often the name of a member, and a text, the most common of values.</summary>
    static abstract nint Text(nint cursor, ReadOnlySpan<byte> literal, string text);

    /// <summary>Passes over such bytes and a text or null.</summary>
    static abstract nint TextOrNull(nint cursor, ReadOnlySpan<byte> literal, string? text);

    /// <summary>Ends an object whose members were each written with a comma in front: the first comma, at
    /// <paramref name="start"/>, becomes the opening brace.</summary>
    /// <param name="cursor">After the last member.</param>
    /// <param name="start">Where the object starts; equal to <paramref name="cursor"/> when it has no members.</param>
    /// <returns>The cursor after the closing brace.</returns>
    static abstract nint CloseObject(nint cursor, nint start);
}
