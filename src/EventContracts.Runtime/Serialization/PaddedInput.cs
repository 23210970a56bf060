using System;

namespace EventContracts.Serialization;

/// <summary>
/// Gives every input the bytes before its end that the scanners may look back at (<see cref="Json.ReadMargin"/>): a long input has them itself, a short
/// one is copied behind a margin. Offsets stay the same.
/// </summary>
internal static class PaddedInput
{
    /// <summary>Room for the margin and for the longest input that needs it.</summary>
    public const int Room = 2 * Json.ReadMargin;

    /// <summary>The input; of one shorter than the margin a copy, behind a margin of zeros.</summary>
    /// <param name="json">The input.</param>
    /// <param name="room"><see cref="Room"/> bytes that live as long as the result, and stay where they are.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json, Span<byte> room)
    {
        if (json.Length >= Json.ReadMargin)
            return json;
        room[..Json.ReadMargin].Clear();
        Span<byte> copy = room.Slice(Json.ReadMargin, json.Length);
        json.CopyTo(copy);
        return copy;
    }
}
