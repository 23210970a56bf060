using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>unevaluatedItems</c>. Which items it looks at depends on the value; a clause assumes the fewest and denies for the most.</summary>
internal sealed class UncoveredItems(int id, IReadOnlyList<Assertion> beside, SchemaTerm term, Coverage most, Coverage least) : Condition(id)
{
    private const string Reason = "which items 'unevaluatedItems' is about depends on the value";

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array && !Term.IsTrivial && least.Items < int.MaxValue;

    public override void Assume(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Kind == TypeSet.Array && most.Items < int.MaxValue && !most.HasContained)
            clause.Arrays.Ranges.Add((most.Items, int.MaxValue, Literal.Is(Term)));
    }

    public override void Deny(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Require(TypeSet.Array))
            clause.Arrays.Some.Add((least.Items, int.MaxValue, [Literal.IsNot(Term)]));
    }

    public override Truth Holds(JsonNode value)
    {
        var covered = Coverage.Of(beside, inPlace => inPlace.Applying(value));
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
