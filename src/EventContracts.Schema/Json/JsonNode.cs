using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>The kind of a JSON value.</summary>
public enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>A range of UTF-16 offsets in the file's text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A JSON value with its place in the text. Immutable.</summary>
public sealed class JsonNode
{
    private const int IndexedFrom = 12;
    private static readonly JsonMember[] NoMembers = [];
    private static readonly JsonNode[] NoItems = [];

    private Dictionary<string, JsonMember>? _index;

    internal JsonNode(JsonKind kind, TextSpan span, string text)
        : this(kind, span, text, NoMembers, NoItems)
    {
    }

    internal JsonNode(JsonKind kind, TextSpan span, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonNode> items)
    {
        Kind = kind;
        Span = span;
        Text = text;
        Members = members;
        Items = items;
    }

    public JsonKind Kind { get; }

    /// <summary>From the first to the last character of the value, quotes and brackets included.</summary>
    public TextSpan Span { get; }

    /// <summary>The decoded string, or the number as it is written; empty for other kinds.</summary>
    public string Text { get; }

    /// <summary>The members of an object in the order of the text, duplicates included.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    public IReadOnlyList<JsonNode> Items { get; }

    public JsonNode? Member(string name) => FindMember(name)?.Value;

    /// <summary>The first member of this name.</summary>
    public JsonMember? FindMember(string name)
    {
        if (Members.Count < IndexedFrom)
        {
            foreach (JsonMember member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                    return member;
            }
            return null;
        }
        return (_index ??= Index()).TryGetValue(name, out JsonMember? found) ? found : null;
    }

    private Dictionary<string, JsonMember> Index()
    {
        var index = new Dictionary<string, JsonMember>(Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in Members)
        {
            if (!index.ContainsKey(member.Name))
                index.Add(member.Name, member);
        }
        return index;
    }
}

/// <summary>A name and its value in an object.</summary>
public sealed class JsonMember(string name, TextSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    /// <summary>The name with its quotes.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}
