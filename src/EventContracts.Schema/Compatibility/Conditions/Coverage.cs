using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>Which members and items the assertions of a schema look at, so that <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> do not.</summary>
internal sealed class Coverage
{
    private readonly HashSet<SchemaTerm> visited = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public List<Pattern> Patterns { get; } = [];

    public bool IsAllMembers { get; private set; }

    /// <summary>Items before this index; all of them when it is the largest number.</summary>
    public int Items { get; private set; }

    /// <summary>Items that contain something count as looked at.</summary>
    public bool HasContained { get; private set; }

    /// <summary>With every branch that some value may take.</summary>
    public static Coverage Most(IEnumerable<Assertion> assertions) => Of(assertions, inPlace => inPlace.Sometimes);

    /// <summary>With what applies to every value.</summary>
    public static Coverage Least(IEnumerable<Assertion> assertions) => Of(assertions, inPlace => inPlace.Always);

    /// <summary>With what applies to one value.</summary>
    public static Coverage Of(IEnumerable<Assertion> assertions, Func<InPlaceCondition, IEnumerable<SchemaTerm>> terms)
    {
        var coverage = new Coverage();
        coverage.Visit(assertions, terms);
        return coverage;
    }

    public bool Covers(string name) => IsAllMembers || Names.Contains(name) || Patterns.Any(pattern => pattern.Matches(name) == Solving.Truth.Yes);

    private void Visit(IEnumerable<Assertion> assertions, Func<InPlaceCondition, IEnumerable<SchemaTerm>> terms)
    {
        foreach (Assertion assertion in assertions)
        {
            switch (assertion.Condition)
            {
                case MemberSchema { Name: { } name }: Names.Add(name); break;
                case MemberSchema when assertion.Keyword == "additionalProperties": IsAllMembers = true; break;
                case MemberSchema matching: Patterns.AddRange(matching.Names.Patterns); break;
                case UncoveredMembers: IsAllMembers = true; break;
                case ItemSchema item: Items = Math.Max(Items, item.Before); break;
                case UncoveredItems: Items = int.MaxValue; break;
                case ContainedItems: HasContained = true; break;
                case InPlaceCondition inPlace:
                    foreach (SchemaTerm term in terms(inPlace).Where(visited.Add))
                        Visit(term.Assertions, terms);
                    break;
            }
        }
    }
}
