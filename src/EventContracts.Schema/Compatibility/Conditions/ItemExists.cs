using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>An item of these indexes exists that satisfies the literals: a path down to the place that a counterexample is about.</summary>
internal sealed class ItemExists(int id, int from, int before, IReadOnlyList<Literal> literals) : Condition(id)
{
    public override void Assume(Clause clause)
    {
        if (clause.Require(TypeSet.Array))
            clause.Arrays.Some.Add((from, before, literals));
    }

    // Never denied: it stands for what is sought.
    public override void Deny(Clause clause) => clause.Fail();

    public override Truth Holds(JsonNode value) =>
        value.Items.Skip(from).Take(before == int.MaxValue ? before : before - from).Any(item => literals.All(literal => literal.Holds(item)));
}
