namespace EventContracts.Schema.Json;

/// <summary>A key of an object and its value.</summary>
public sealed class JsonMember
{
    internal JsonMember(string name, TextSpan nameSpan, JsonNode value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The key without quotes and escapes.</summary>
    public string Name { get; }

    /// <summary>The key with its quotes.</summary>
    public TextSpan NameSpan { get; }

    public JsonNode Value { get; }

    public override string ToString() => Name + ": " + Value;
}
