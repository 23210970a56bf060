namespace EventContracts.Schema.Compatibility;

/// <summary>What a reader copes with beyond what its schema says. Under the strict policy none of it counts.</summary>
public sealed record ReaderCapabilities
{
    /// <summary>A reader that ignores members it does not know, and else does just what its schema says.</summary>
    public static ReaderCapabilities None { get; } = new();

    /// <summary>The generated reader: open enums, unions that keep what fits no branch; defaults are not filled in.</summary>
    public static ReaderCapabilities Generated { get; } = new() { UnknownEnumValues = true, UnknownUnionCases = true };

    /// <summary>A member that the schema forbids by closing the object is passed over.</summary>
    public bool IgnoresUnknownMembers { get; init; } = true;

    /// <summary>A text that is none of the listed ones is read all the same, unless the property says <c>"x-enum": "closed"</c>.</summary>
    public bool UnknownEnumValues { get; init; }

    /// <summary>A value that fits no branch of a union is kept.</summary>
    public bool UnknownUnionCases { get; init; }

    /// <summary>A required property that is missing takes its <c>default</c>.</summary>
    public bool Defaults { get; init; }
}
