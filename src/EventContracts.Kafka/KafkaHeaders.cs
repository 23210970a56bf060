using System;
using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Between the client's headers and ours. Arrays go across as they are wherever they can.</summary>
internal static class KafkaHeaders
{
    public static EventHeaderList ToEventHeaders(Headers? headers)
    {
        if (headers is null || headers.Count == 0)
            return default;
        var items = new EventHeader[headers.Count];
        for (int i = 0; i < items.Length; i++)
        {
            IHeader header = headers[i];
            // Kafka allows a header without value; ours is empty then.
            items[i] = new(header.Key, header.GetValueBytes());
        }
        return EventHeaderList.Wrap(items);
    }

    public static Headers ToKafka(EventHeaderList headers)
    {
        var result = new Headers();
        foreach (EventHeader header in headers)
            result.Add(header.Name, ToArray(header.Value));
        return result;
    }

    public static byte[] ToArray(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
}
