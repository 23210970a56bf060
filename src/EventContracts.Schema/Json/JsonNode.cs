using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>
/// One JSON value and where it stands. Immutable; two nodes are equal only when they are the same node (<see cref="JsonEquality"/> compares
/// values).
/// </summary>
public sealed class JsonNode
{
    // The text of a string or number, the JsonMember[] of an object, the JsonNode[] of an array.
    private readonly object content;
    private readonly Dictionary<string, JsonMember>? index;

    internal JsonNode(JsonKind kind, TextSpan span, string text)
    {
        Kind = kind;
        Span = span;
        content = text;
    }

    internal JsonNode(TextSpan span, JsonNode[] items)
    {
        Kind = JsonKind.Array;
        Span = span;
        content = items;
    }

    internal JsonNode(TextSpan span, JsonMember[] members, Dictionary<string, JsonMember>? index)
    {
        Kind = JsonKind.Object;
        Span = span;
        content = members;
        this.index = index;
    }

    public JsonKind Kind { get; }

    /// <summary>The whole value: brackets and quotes included.</summary>
    public TextSpan Span { get; }

    /// <summary>A string without quotes and escapes, or a number as it is written; empty for every other kind.</summary>
    public string Text => content as string ?? "";

    /// <summary>In the order of the text, repeated keys included; empty when this is no object.</summary>
    public IReadOnlyList<JsonMember> Members => content as JsonMember[] ?? [];

    /// <summary>Empty when this is no array.</summary>
    public IReadOnlyList<JsonNode> Items => content as JsonNode[] ?? [];

    public bool IsObject => Kind == JsonKind.Object;

    public bool IsArray => Kind == JsonKind.Array;

    public bool IsString => Kind == JsonKind.String;

    public bool IsNumber => Kind == JsonKind.Number;

    public bool IsBoolean => Kind is JsonKind.True or JsonKind.False;

    /// <summary>The value of a key, or null when there is no such key or this is no object. The first one counts.</summary>
    public JsonNode? Member(string name) => FindMember(name)?.Value;

    /// <summary>The first member with that key.</summary>
    public JsonMember? FindMember(string name)
    {
        if (index is not null)
            return index.TryGetValue(name, out JsonMember found) ? found : null;
        if (content is JsonMember[] members)
        {
            foreach (JsonMember member in members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                    return member;
            }
        }
        return null;
    }

    public override string ToString() => Kind switch
    {
        JsonKind.Object => "{" + Members.Count + " members}",
        JsonKind.Array => "[" + Items.Count + " items]",
        JsonKind.String => "\"" + Text + "\"",
        JsonKind.Number => Text,
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };
}
