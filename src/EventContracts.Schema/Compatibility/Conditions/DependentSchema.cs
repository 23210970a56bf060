using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A schema that holds where a member is there: <c>dependentSchemas</c>, or a schema in <c>dependencies</c>.</summary>
internal sealed class DependentSchema(int id, RequiredMember trigger, SchemaTerm term) : InPlaceCondition(id)
{
    public RequiredMember Trigger { get; } = trigger;

    public SchemaTerm Term { get; } = term;

    public override IEnumerable<SchemaTerm> Sometimes => [Term];

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object && !Term.IsTrivial;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Object)
            clause.Choose(new Choice([[Literal.IsNot(Trigger)], [Literal.Is(Trigger), Literal.Is(Term)]]));
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Object))
            return;
        clause.Add(Literal.Is(Trigger));
        clause.Add(Literal.IsNot(Term));
    }

    public override Truth Holds(JsonNode value) => value.IsObject && value.Member(Trigger.Name) is not null ? Term.Holds(value) : Truth.Yes;

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => value.Member(Trigger.Name) is not null ? [Term] : [];
}
