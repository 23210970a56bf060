using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>oneOf</c>: one branch holds and no other.</summary>
internal sealed class OneBranch(int id, IReadOnlyList<SchemaTerm> branches) : UnionCondition(id, branches)
{
    public override void Deny(Clause clause)
    {
        List<IReadOnlyList<Literal>> alternatives = [[.. Branches.Select(branch => Literal.IsNot(branch))]];
        SchemaTerm[] possible = [.. Branches.Where(branch => !branch.Excludes(clause.Kind))];
        alternatives.AddRange(Pairs.Of(possible).Select(pair => new[] { Literal.Is(pair.First), Literal.Is(pair.Second) }));
        clause.Choose(new Choice(alternatives));
    }

    public override Truth Holds(JsonNode value) => Branches.Count(branch => branch.Holds(value), 1, 1);

    protected override IEnumerable<IReadOnlyList<Literal>> Alternatives(TypeSet kind, IReadOnlyList<SchemaTerm> possible) =>
        possible.Select(only => (IReadOnlyList<Literal>)[Literal.Is(only), .. possible.Where(other => other != only).Select(other => Literal.IsNot(other))]);
}
