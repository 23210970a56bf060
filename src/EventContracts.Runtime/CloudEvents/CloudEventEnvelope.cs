using System;

namespace EventContracts;

/// <summary>The attributes of an event in structured mode, and where its data lies in the bytes.</summary>
internal sealed class CloudEventEnvelope
{
    public CloudEventBuilder Attributes { get; } = new();

    /// <summary>Offset and length of the member <c>data</c>, as JSON; a length of 0 where there is none.</summary>
    public (int Start, int Length) Slice { get; set; }

    /// <summary>The decoded bytes where the data was no JSON value of its own: <c>data_base64</c>, or a string under a media type that is not JSON.</summary>
    public byte[]? Decoded { get; set; }

    public bool HasData => Decoded is not null || Slice.Length > 0;

    /// <summary>Moves an error inside the data to its place in the whole message.</summary>
    public EventError Place(EventError inner) => Decoded is not null
        ? inner with { Reason = $"in the decoded data: {inner.Reason}" }
        : inner with { Pointer = "/" + CloudEventNames.Data + inner.Pointer, ByteOffset = Slice.Start + inner.ByteOffset };
}
