using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>anyOf</c>; and <c>oneOf</c> for a reader, which takes the first branch that fits.</summary>
internal sealed class AnyBranch(int id, IReadOnlyList<SchemaTerm> branches) : UnionCondition(id, branches)
{
    // A writer may mean two branches at once and declare the members of both. More branches than this are told apart by something.
    private const int MaxPaired = 8;

    public override void Deny(Clause clause) => clause.Add(Branches.Select(branch => Literal.IsNot(branch)));

    public override Truth Holds(JsonNode value) => Branches.Any(branch => branch.Holds(value));

    protected override IEnumerable<IReadOnlyList<Literal>> Alternatives(TypeSet kind, IReadOnlyList<SchemaTerm> possible)
    {
        IEnumerable<IReadOnlyList<Literal>> single = possible.Select(branch => new[] { Literal.Is(branch) });
        return kind == TypeSet.Object && possible.Count is > 1 and <= MaxPaired && possible[0].Language.Role == LanguageRole.Writer
            ? single.Concat(Pairs.Of(possible).Select(pair => new[] { Literal.Is(pair.First), Literal.Is(pair.Second) }))
            : single;
    }
}
