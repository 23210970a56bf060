using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>The schema of one index (<c>prefixItems</c>), or of all from an index on (<c>items</c>).</summary>
internal sealed class ItemSchema(int id, int from, int before, SchemaTerm term) : Condition(id)
{
    public int From { get; } = from;

    public int Before { get; } = before;

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array && !Term.IsTrivial;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Array)
            clause.Arrays.Ranges.Add((From, Before, Literal.Is(Term)));
    }

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Array))
            clause.Arrays.Some.Add((From, Before, [Literal.IsNot(Term)]));
    }

    public override Truth Holds(JsonNode value) =>
        value.Items.Skip(From).Take(Before == int.MaxValue ? int.MaxValue : Before - From).All(item => Term.Holds(item));
}
