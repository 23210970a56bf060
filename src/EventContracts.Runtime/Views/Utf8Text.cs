using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>A text inside the bytes of an event, without a copy. Valid as long as the bytes are.</summary>
public readonly ref struct Utf8Text : IViewCodec<Utf8Text>
{
    internal Utf8Text(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        Raw = raw;
        IsEscaped = isEscaped;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Utf8Text IViewCodec<Utf8Text>.Parse(ViewValue value)
    {
        value.Learn(Wire.String);
        return value.IsHeld ? new Utf8Text(value.Inner, value.Slot.IsEscaped) : ViewReader.ToText(value.Json);
    }

    /// <summary>The bytes between the quotes, as they are on the wire.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether <see cref="Raw"/> holds escapes, so that it is not the text itself.</summary>
    public bool IsEscaped { get; }

    /// <summary>Whether the text is this one.</summary>
    public static bool operator ==(Utf8Text text, ReadOnlySpan<byte> utf8) => text.Equals(utf8);

    /// <summary>Whether the text is another.</summary>
    public static bool operator !=(Utf8Text text, ReadOnlySpan<byte> utf8) => !text.Equals(utf8);

    /// <summary>The text as UTF-8 without a copy; false where escapes would have to be resolved first.</summary>
    public bool TryGetSpan(out ReadOnlySpan<byte> utf8)
    {
        utf8 = IsEscaped ? default : Raw;
        return !IsEscaped;
    }

    /// <summary>Copies the text, its escapes resolved. A destination as long as <see cref="Raw"/> is always enough.</summary>
    /// <returns>The number of bytes of the text.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="Raw"/>.</exception>
    public int CopyTo(Span<byte> utf8)
    {
        if (utf8.Length < Raw.Length)
            throw new ArgumentException($"The destination has {utf8.Length} bytes; {Raw.Length} may be needed.", nameof(utf8));
        if (IsEscaped)
            return JsonString.Unescape(Raw, utf8);
        Raw.CopyTo(utf8);
        return Raw.Length;
    }

    /// <summary>Whether the text is this one, without an allocation.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8)
    {
        if (!IsEscaped)
            return Raw.SequenceEqual(utf8);
        if (Raw.Length > 1024)
            return utf8.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(ToString()));
        Span<byte> buffer = stackalloc byte[1024];
        return buffer[..JsonString.Unescape(Raw, buffer)].SequenceEqual(utf8);
    }

    /// <summary>A view is no object.</summary>
    public override bool Equals(object? obj) => false;

    /// <summary>By length; views are no keys.</summary>
    public override int GetHashCode() => Raw.Length;

    /// <summary>The text in UTF-16. Allocates it.</summary>
    public override string ToString() => JsonString.ToText(Raw, IsEscaped);
}
