using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>unevaluatedItems</c>. Which items it looks at depends on the value; a clause assumes the fewest and denies for the most.</summary>
internal sealed class UncoveredItems(int id, IReadOnlyList<Assertion> beside, SchemaTerm term) : Condition(id)
{
    // Computed late: the schemas beside it may not be read yet.
    private readonly Lazy<Coverage> most = new(() => Coverage.Most(beside)), least = new(() => Coverage.Least(beside));

    private const string Reason = "which items 'unevaluatedItems' is about depends on the value";

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array && !Term.IsTrivial && least.Value.Items < int.MaxValue;

    public override void Assume(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Kind == TypeSet.Array && most.Value is { IsComplete: true, HasContained: false, Items: < int.MaxValue })
            clause.Arrays.Ranges.Add((most.Value.Items, int.MaxValue, Literal.Is(Term)));
    }

    public override void Deny(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Require(TypeSet.Array))
            clause.Arrays.Some.Add((least.Value.Items, int.MaxValue, [Literal.IsNot(Term)]));
    }

    public override Truth Holds(JsonNode value)
    {
        var covered = Coverage.Of(beside, inPlace => inPlace.Applying(value));
        if (!covered.IsComplete)
            return Truth.Unknown;
        return value.Items.Skip(covered.Items).Where(item => !IsContained(item, value)).All(item => Term.Holds(item));
    }

    // From 2020-12 on, an item that satisfies a "contains" counts as looked at.
    private bool IsContained(JsonNode item, JsonNode array) =>
        Term.Schema.Dialect >= SchemaDialect.Draft202012 && Contained(beside, array, []).Any(contained => contained.Holds(item) == Truth.Yes);

    private static IEnumerable<SchemaTerm> Contained(IEnumerable<Assertion> assertions, JsonNode array, HashSet<SchemaTerm> visited)
    {
        foreach (Assertion assertion in assertions)
        {
            if (assertion.Condition is ContainedItems contained)
                yield return contained.Term;
            if (assertion.Condition is not InPlaceCondition inPlace)
                continue;
            foreach (SchemaTerm found in inPlace.Applying(array).Where(visited.Add).SelectMany(inner => Contained(inner.Assertions, array, visited)))
                yield return found;
        }
    }
}
