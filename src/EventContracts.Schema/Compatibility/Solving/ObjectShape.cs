using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Patterns;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>What a clause says about an object.</summary>
internal sealed class ObjectShape
{
    public long Minimum { get; private set; }

    public long Maximum { get; private set; } = long.MaxValue;

    public SortedSet<string> Required { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Required by the writer's schema, declared or not: its writers do write them.</summary>
    public HashSet<string> Promised { get; private set; } = new(StringComparer.Ordinal);

    public HashSet<string> Absent { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Members of these names, if they are there, satisfy the literals.</summary>
    public MemberLiterals Members { get; private set; } = new();

    /// <summary>Members whose values are listed.</summary>
    public List<(string Name, ListedValues Values)> Listed { get; private set; } = [];

    /// <summary>What every name satisfies.</summary>
    public List<Literal> Names { get; private set; } = [];

    public List<SomeMember> Some { get; private set; } = [];

    /// <summary>A writer made it: members that <see cref="Declared"/> does not name are absent, unless nothing is declared at all.</summary>
    public bool IsWritten { get; set; }

    public List<MemberNames> Declared { get; private set; } = [];

    public bool IsFreeForm => !IsWritten || Declared.Count == 0;

    public ObjectShape Copy() => new()
    {
        Minimum = Minimum,
        Maximum = Maximum,
        Required = new SortedSet<string>(Required, StringComparer.Ordinal),
        Promised = new HashSet<string>(Promised, StringComparer.Ordinal),
        Absent = new HashSet<string>(Absent, StringComparer.Ordinal),
        Members = Members.Copy(),
        Listed = [.. Listed],
        Names = [.. Names],
        Some = [.. Some],
        IsWritten = IsWritten,
        Declared = [.. Declared],
    };

    public void AtLeast(long count) => Minimum = Math.Max(Minimum, count);

    public void AtMost(long count) => Maximum = Math.Min(Maximum, count);

    /// <summary>Whether a member of that name may be there; unknown with an undecidable pattern.</summary>
    public Truth Allows(string name) =>
        Absent.Contains(name) ? Truth.No
        : IsFreeForm || Promised.Contains(name) ? Truth.Yes
        : Declared.Any(names => names.Contains(name));

    /// <summary>What a member of that name satisfies; null when an undecidable pattern leaves it open.</summary>
    public IReadOnlyList<Literal>? At(string name) => Members.At(name);

    /// <summary>Every name that the clause speaks of.</summary>
    public SortedSet<string> KnownNames
    {
        get
        {
            var known = new SortedSet<string>(Required, StringComparer.Ordinal);
            known.UnionWith(Absent);
            foreach (MemberNames names in AllNames)
                known.UnionWith(names.Mentioned);
            return known;
        }
    }

    /// <summary>Every pattern that names are told apart by.</summary>
    public IReadOnlyList<Pattern> Patterns
    {
        get
        {
            var patterns = new SortedDictionary<string, Pattern>(StringComparer.Ordinal);
            foreach (Pattern pattern in AllNames.SelectMany(names => names.Patterns))
                patterns[pattern.Text] = pattern;
            return [.. patterns.Values];
        }
    }

    private IEnumerable<MemberNames> AllNames =>
        Members.Names.Concat(Some.Select(some => some.Names)).Concat(Declared);
}
