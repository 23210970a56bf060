namespace EventContracts.Generator.Specs;

/// <summary>One generated C# type, without positions and without schema: equal specs give equal text.</summary>
internal abstract record TypeSpec
{
    public required string Name { get; init; }

    public required DocSpec Doc { get; init; }
}

/// <summary>An object with declared members.</summary>
internal sealed record RecordSpec : TypeSpec
{
    public required EquatableList<MemberSpec> Members { get; init; }

    /// <summary>Members that the schema types but does not name, or unknown members that the contract keeps.</summary>
    public ExtraMembersSpec? Extra { get; init; }

    /// <summary>Whether the type contains itself, so that reading counts depth.</summary>
    public bool IsRecursive { get; init; }
}

/// <summary>An array whose items mean something by position.</summary>
internal sealed record TupleSpec : TypeSpec
{
    /// <summary>The places, named by their index on the wire; those that must be there come first.</summary>
    public required EquatableList<MemberSpec> Places { get; init; }

    /// <summary>The items after the last place, where the contract keeps them.</summary>
    public required ExtraMembersSpec? Rest { get; init; }

    /// <summary>Whether the type contains itself, so that reading counts depth.</summary>
    public bool IsRecursive { get; init; }
}

/// <summary>A root that is no object: the record holds the one value.</summary>
internal sealed record WrapperSpec : TypeSpec
{
    public required ValueSpec Value { get; init; }
}

internal sealed record EnumSpec : TypeSpec
{
    /// <summary>An open enum keeps a value that the schema does not list; a closed one refuses it.</summary>
    public required bool IsOpen { get; init; }

    public required EquatableList<EnumValueSpec> Values { get; init; }
}

internal sealed record EnumValueSpec(string Name, string Text);

/// <summary>One of several shapes, chosen by JSON kind, then by trying in order.</summary>
internal sealed record UnionSpec : TypeSpec
{
    public required EquatableList<UnionCaseSpec> Cases { get; init; }
}

/// <param name="Name">C# name of the case.</param>
/// <param name="Value">What the case holds.</param>
/// <param name="Tokens">The JSON kinds that can be this case.</param>
/// <param name="IsClosed">Whether an object fits only if it has no other members than those declared.</param>
/// <param name="Tag">The member that tells an object of this case, where the type itself does not insist on it.</param>
internal sealed record UnionCaseSpec(string Name, ValueSpec Value, JsonTokens Tokens, bool IsClosed, TagSpec? Tag = null);

/// <param name="WireName">A member.</param>
/// <param name="Json">The constant that it has, as JSON.</param>
internal sealed record TagSpec(string WireName, string Json);

[System.Flags]
internal enum JsonTokens
{
    None = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Number = 8,
    Boolean = 16,
    Any = 31,
}

internal sealed record DocSpec(string? Summary, string? Example, string Wire, bool IsDeprecated)
{
    /// <summary>Whether it says more than the name does.</summary>
    public bool IsWorthReading => Summary is not null || Example is not null || IsDeprecated;
}
