using System;
using System.Collections.Generic;
using System.Text;

namespace EventContracts;

/// <summary>An event as it travels: key, headers, bytes. Not thread-safe while headers are added.</summary>
public sealed class EventMessage
{
    private readonly List<KeyValuePair<string, ReadOnlyMemory<byte>>> _headers = [];

    /// <summary>The topic that the message goes to or came from.</summary>
    public required string Topic { get; init; }

    /// <summary>The partition key; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Key { get; init; }

    /// <summary>The event as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Value { get; init; }

    /// <summary>The partition that the message came from; null before it was sent.</summary>
    public int? Partition { get; init; }

    /// <summary>The offset in that partition; null before it was sent.</summary>
    public long? Offset { get; init; }

    /// <summary>Name and value of each header, in order. Names may repeat; the last counts.</summary>
    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Headers => _headers;

    /// <summary>Adds a header.</summary>
    public EventMessage Add(string name, ReadOnlyMemory<byte> value)
    {
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Adds a header with a text; none for null.</summary>
    public EventMessage Add(string name, string? text) => text is null ? this : Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a header, or null.</summary>
    public string? Header(string name)
    {
        for (int i = _headers.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_headers[i].Key, name, StringComparison.OrdinalIgnoreCase))
                return Encoding.UTF8.GetString(_headers[i].Value.Span);
        }
        return null;
    }
}
