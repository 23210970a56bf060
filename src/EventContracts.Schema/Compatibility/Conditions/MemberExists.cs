using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A member of such a name exists whose value satisfies the literals: a path down to the place that a counterexample is about.</summary>
internal sealed class MemberExists(int id, MemberNames names, IReadOnlyList<Literal> literals) : Condition(id)
{
    public override void Assume(Clause clause)
    {
        if (clause.Require(TypeSet.Object))
            clause.Objects.Some.Add(new SomeMember(names, [], literals));
    }

    // Never denied: it stands for what is sought.
    public override void Deny(Clause clause) => clause.Fail();

    public override Truth Holds(JsonNode value) =>
        value.Members.Any(member => names.Contains(member.Name).And(literals.All(literal => literal.Holds(member.Value))));
}
