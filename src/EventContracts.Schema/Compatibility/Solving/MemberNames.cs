using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>A set of member names: one name, those that match a pattern, or those that neither stand in a list nor match a pattern.</summary>
internal sealed class MemberNames
{
    private readonly HashSet<string> names;
    private readonly bool isComplement;

    private MemberNames(IEnumerable<string> names, IReadOnlyList<Pattern> patterns, bool isComplement, string? single = null)
    {
        this.names = new HashSet<string>(names, StringComparer.Ordinal);
        Patterns = patterns;
        this.isComplement = isComplement;
        Single = single;
    }

    public static MemberNames All { get; } = new([], [], isComplement: true);

    /// <summary>The one name that there is.</summary>
    public string? Single { get; }

    public IEnumerable<string> Mentioned => names;

    public IReadOnlyList<Pattern> Patterns { get; }

    public static MemberNames Of(string name) => new([name], [], isComplement: false, name);

    public static MemberNames Matching(Pattern pattern) => new([], [pattern], isComplement: false);

    public static MemberNames Except(IEnumerable<string> names, IReadOnlyList<Pattern> patterns) => new(names, patterns, isComplement: true);

    public Truth Contains(string name)
    {
        Truth listed = Truths.Of(names.Contains(name)).Or(Patterns.Any(pattern => pattern.Matches(name)));
        return isComplement ? listed.Not() : listed;
    }
}
