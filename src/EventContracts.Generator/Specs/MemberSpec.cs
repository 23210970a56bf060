namespace EventContracts.Generator.Specs;

/// <summary>One declared property of an object.</summary>
internal sealed record MemberSpec
{
    /// <summary>The name on the wire, unescaped.</summary>
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>The value without its nullability: see <see cref="IsNullable"/>.</summary>
    public required ValueSpec Value { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsNullable { get; init; }

    public required DocSpec Doc { get; init; }

    /// <summary>The default as a C# expression: documentation and an accessor, never written.</summary>
    public string? Default { get; init; }

    public bool IsSensitive { get; init; }

    public bool IsConst => Value is ConstSpec;
}

/// <param name="Name">C# name of the map property.</param>
/// <param name="Item">What each further member holds.</param>
internal sealed record ExtraMembersSpec(string Name, ValueSpec Item);
