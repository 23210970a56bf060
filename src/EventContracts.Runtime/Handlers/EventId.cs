using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EventContracts;

/// <summary>Ids that a handler needs for what it does: the same every time the same event is handled. Thread-safe.</summary>
public static class EventId
{
    /// <summary>The id of one step of handling an event: an outgoing event, a row, an idempotency key.</summary>
    /// <param name="eventId">The id of the event that is handled.</param>
    /// <param name="step">What tells the step from others of the same handling; compared exactly.</param>
    /// <returns>A UUID of version 8 (RFC 9562): the start of SHA-256 over id and step. Never changes between releases.</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static Guid Derive(Guid eventId, string step)
    {
        if (eventId == Guid.Empty)
            throw new ArgumentException("The id of the event is empty.", nameof(eventId));
        return Hash(eventId.ToString("D"), step);
    }

    /// <summary>The id of one step of handling an event whose id is a text.</summary>
    /// <param name="eventId">The id of the event that is handled. A UUID in lower case gives the same as its <see cref="Guid"/> does.</param>
    /// <param name="step">What tells the step from others of the same handling; compared exactly.</param>
    /// <returns>A UUID in lower case with hyphens.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public static string Derive(string eventId, string step)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        return Hash(eventId, step).ToString("D");
    }

    private static Guid Hash(string eventId, string step)
    {
        ArgumentException.ThrowIfNullOrEmpty(step);
        // The length in front keeps ("a", "bc") and ("ab", "c") apart.
        byte[] id = Encoding.UTF8.GetBytes(eventId), name = Encoding.UTF8.GetBytes(step);
        byte[] input = new byte[sizeof(int) + id.Length + name.Length];
        BinaryPrimitives.WriteInt32BigEndian(input, id.Length);
        id.CopyTo(input, sizeof(int));
        name.CopyTo(input, sizeof(int) + id.Length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
