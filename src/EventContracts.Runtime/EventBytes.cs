using System;

namespace EventContracts;

/// <summary>Binary content of an event, base64 on the wire. Compares by content. The bytes must not change after.</summary>
public readonly struct EventBytes(ReadOnlyMemory<byte> memory) : IEquatable<EventBytes>
{
    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; } = memory;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>Takes the array without a copy.</summary>
    public static implicit operator EventBytes(byte[] bytes) => new(bytes);

    /// <summary>Takes the memory without a copy.</summary>
    public static implicit operator EventBytes(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Whether the contents are equal.</summary>
    public static bool operator ==(EventBytes left, EventBytes right) => left.Equals(right);

    /// <summary>Whether the contents differ.</summary>
    public static bool operator !=(EventBytes left, EventBytes right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EventBytes other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventBytes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes in base64.</summary>
    public override string ToString() => Convert.ToBase64String(Span);
}
