using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>anyOf</c>; and <c>oneOf</c> for a reader, which takes the first branch that fits.</summary>
internal sealed class AnyBranch(int id, IReadOnlyList<SchemaTerm> branches) : InPlaceCondition(id)
{
    // A writer may mean two branches at once and declare the members of both. More branches than this are told apart by something.
    private const int MaxPaired = 8;

    public IReadOnlyList<SchemaTerm> Branches { get; } = branches;

    public override IEnumerable<SchemaTerm> Sometimes => Branches;

    public override void Assume(Clause clause)
    {
        List<IReadOnlyList<Literal>> alternatives = [.. Branches.Select(branch => new[] { Literal.Is(branch) })];
        if (clause.Kind == TypeSet.Object && Branches.Count is > 1 and <= MaxPaired && Branches[0].Language.Role == LanguageRole.Writer)
            alternatives.AddRange(Pairs.Of(Branches).Select(pair => new[] { Literal.Is(pair.First), Literal.Is(pair.Second) }));
        clause.Choose(new Choice(alternatives));
    }

    public override void Deny(Clause clause) => clause.Add(Branches.Select(branch => Literal.IsNot(branch)));

    public override Truth Holds(JsonNode value) => Branches.Any(branch => branch.Holds(value));

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => Branches.Where(branch => branch.Holds(value) == Truth.Yes);
}
