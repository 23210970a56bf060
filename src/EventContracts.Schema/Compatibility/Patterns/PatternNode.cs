using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>
/// A regular language, closed under intersection and complement. Nodes are made by a <see cref="PatternAlgebra"/>, which gives equal nodes one
/// identity.
/// </summary>
internal sealed class PatternNode
{
    public const int Unbounded = int.MaxValue;

    public PatternNode(int id, PatternKind kind, bool isNullable, IReadOnlyList<PatternNode> parts)
    {
        Id = id;
        Kind = kind;
        IsNullable = isNullable;
        Parts = parts;
    }

    public int Id { get; }

    public PatternKind Kind { get; }

    /// <summary>The empty string belongs to it.</summary>
    public bool IsNullable { get; }

    public IReadOnlyList<PatternNode> Parts { get; }

    public CharSet Letters { get; init; } = CharSet.None;

    public int Minimum { get; init; }

    public int Maximum { get; init; }

    /// <summary>The sets of letters among which the next letter makes a difference; filled in by the algebra.</summary>
    public IReadOnlyList<CharSet>? Classes { get; set; }
}
