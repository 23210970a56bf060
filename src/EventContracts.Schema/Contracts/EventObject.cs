using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>The <c>x-event</c> object with typed access. A value of the wrong type is a problem and counts as absent.</summary>
internal sealed class EventObject
{
    private readonly SchemaFile file;
    private readonly JsonNode? node;
    private readonly JsonNode? malformed;
    private readonly List<SchemaProblem> problems;

    public EventObject(Subschema root, List<SchemaProblem> problems)
    {
        file = root.File;
        this.problems = problems;
        JsonNode? written = root.Extension(MetadataKey.Event);
        node = written is { IsObject: true } ? written : null;
        malformed = written is { IsObject: false } ? written : null;
        CheckKeys();
    }

    public TextSpan? Span => node?.Span;

    public ValueList<StatedValue> StatedValues
    {
        get
        {
            var stated = new List<StatedValue>();
            foreach (JsonMember member in node?.Members ?? [])
                stated.Add(new StatedValue(member.Name, member.Value.Span));
            return new ValueList<StatedValue>([.. stated]);
        }
    }

    /// <summary>An <c>x-event</c> that is no object: what would have been read without it is what to write.</summary>
    public void CheckObject(string type, ContractVersion version)
    {
        if (malformed is null)
            return;
        string replacement = $"{{ \"{MetadataKey.Type}\": {JsonText.Quote(type)}, \"{MetadataKey.Version}\": \"{version}\" }}";
        problems.Add(new SchemaProblem(
            SchemaProblemKind.MalformedMetadata, file, malformed.Span, "", $"'x-event' must be an object, such as {replacement}.", replacement: replacement));
    }

    /// <summary>The value as written, whatever its type.</summary>
    public JsonNode? Find(string key) => node?.Member(key);

    /// <param name="suggestion">What to write in place of something that is no text.</param>
    public string? Text(string key, string? suggestion = null)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is { IsString: true, Text.Length: > 0 })
            return value.Text;
        Malformed(value, key, "a text", suggestion);
        return null;
    }

    /// <summary>One of a few words, in the words' own case.</summary>
    public string? Word(string key, IReadOnlyList<string> words)
    {
        if (Text(key) is not { } text)
            return null;
        foreach (string word in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return word;
        }
        string expected = words.Count == 1 ? $"\"{words[0]}\", the only word that it knows" : "one of " + string.Join(", ", words);
        Malformed(Find(key)!, key, expected, NearestWord.Find(text, words));
        return null;
    }

    public bool Flag(string key)
    {
        if (Find(key) is { IsBoolean: false } value)
            Malformed(value, key, "true or false");
        return Find(key)?.Kind == JsonKind.True;
    }

    /// <summary>A flag of an object below a key; null where it is not said.</summary>
    public bool? Flag(string key, string name) => Find(key)?.Member(name) switch
    {
        { Kind: JsonKind.True } => true,
        { Kind: JsonKind.False } => false,
        _ => null,
    };

    /// <summary>An object of some flags and nothing else.</summary>
    public void CheckFlags(string key, IReadOnlyList<string> names)
    {
        if (Find(key) is not { } value)
            return;
        if (!value.IsObject)
            Malformed(value, key, "an object of " + string.Join(", ", names));
        foreach (JsonMember member in value.Members)
        {
            if (NearestWord.Find(member.Name, names) is var nearest && !Contains(names, member.Name))
                Report(SchemaProblemKind.UnknownMetadataKey, member.NameSpan,
                    $"'x-event.{key}.{member.Name}' means nothing.{NearestWord.Suggestion(nearest)}", nearest);
            else if (!member.Value.IsBoolean)
                Malformed(member.Value, key + "." + member.Name, "true or false");
        }
    }

    public ValueList<string> Texts(string key)
    {
        var texts = new List<string>();
        if (Find(key) is not { } list)
            return ValueList<string>.Empty;
        if (!list.IsArray)
            Malformed(list, key, "a list of texts");
        foreach (JsonNode item in list.Items)
        {
            if (item.IsString)
                texts.Add(item.Text);
            else
                Malformed(item, key, "a list of texts");
        }
        return new ValueList<string>([.. texts]);
    }

    /// <param name="suggestion">The text that was probably meant, without quotes.</param>
    public void Malformed(JsonNode value, string key, string expected, string? suggestion = null) =>
        Report(SchemaProblemKind.MalformedMetadata, value.Span, $"'x-event.{key}' must be {expected}.", suggestion);

    /// <param name="suggestion">The text that was probably meant, without quotes.</param>
    public void Report(SchemaProblemKind kind, TextSpan span, string message, string? suggestion = null) =>
        problems.Add(new SchemaProblem(kind, file, span, "", message, replacement: suggestion is null ? null : JsonText.Quote(suggestion)));

    private void CheckKeys()
    {
        foreach (JsonMember member in node?.Members ?? [])
        {
            if (!member.Name.StartsWith("x-", StringComparison.Ordinal) && !Contains(MetadataKey.All, member.Name))
            {
                string? nearest = NearestWord.Find(member.Name, MetadataKey.All);
                Report(SchemaProblemKind.UnknownMetadataKey, member.NameSpan,
                    $"'x-event.{member.Name}' means nothing.{NearestWord.Suggestion(nearest)}", nearest);
            }
        }
    }

    private static bool Contains(IReadOnlyList<string> keys, string key)
    {
        foreach (string known in keys)
        {
            if (known == key)
                return true;
        }
        return false;
    }
}
