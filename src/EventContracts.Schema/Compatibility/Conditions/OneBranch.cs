using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>oneOf</c>: one branch holds and no other.</summary>
internal sealed class OneBranch(int id, IReadOnlyList<SchemaTerm> branches) : InPlaceCondition(id)
{
    public IReadOnlyList<SchemaTerm> Branches { get; } = branches;

    public override IEnumerable<SchemaTerm> Sometimes => Branches;

    public override void Assume(Clause clause) => clause.Choose(new Choice([.. Branches.Select(Only)]));

    public override void Deny(Clause clause)
    {
        List<IReadOnlyList<Literal>> alternatives = [[.. Branches.Select(branch => Literal.IsNot(branch))]];
        alternatives.AddRange(Pairs.Of(Branches).Select(pair => new[] { Literal.Is(pair.First), Literal.Is(pair.Second) }));
        clause.Choose(new Choice(alternatives));
    }

    public override Truth Holds(JsonNode value) => Branches.Count(branch => branch.Holds(value), 1, 1);

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => Branches.Where(branch => branch.Holds(value) == Truth.Yes);

    private IReadOnlyList<Literal> Only(SchemaTerm only) => [Literal.Is(only), .. Branches.Where(branch => branch != only).Select(branch => Literal.IsNot(branch))];
}
