namespace EventContracts.Schema.Compatibility;

/// <summary>What a reader copes with beyond what its schema says. Members that the schema does not name are always ignored under the event policy.</summary>
public sealed record ReaderCapabilities
{
    /// <summary>A reader that does just what its schema says.</summary>
    public static ReaderCapabilities None { get; } = new();

    /// <summary>The generated reader: open enums, unions that keep what fits no branch; defaults are not filled in.</summary>
    public static ReaderCapabilities Generated { get; } = new() { UnknownEnumValues = true, UnknownUnionCases = true };

    /// <summary>A text that is none of the listed ones is read all the same, unless the property says <c>"x-enum": "closed"</c>.</summary>
    public bool UnknownEnumValues { get; init; }

    /// <summary>A value that fits no branch of a union is kept.</summary>
    public bool UnknownUnionCases { get; init; }

    /// <summary>A required property that is missing takes its <c>default</c>.</summary>
    public bool Defaults { get; init; }
}
