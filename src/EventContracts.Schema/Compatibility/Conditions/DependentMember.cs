using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>One name that another requires: <c>dependentRequired</c>, or a list in <c>dependencies</c>.</summary>
internal sealed class DependentMember(int id, Condition trigger, Condition required) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Object)
            clause.Choose(new Choice([[Literal.IsNot(trigger)], [Literal.Is(required)]]));
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Object))
            return;
        clause.Add(Literal.Is(trigger));
        clause.Add(Literal.IsNot(required));
    }

    public override Truth Holds(JsonNode value) => trigger.Holds(value).Not().Or(required.Holds(value)).Or(Truths.Of(!value.IsObject));
}
