using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>propertyNames</c></summary>
internal sealed class NameSchema(int id, SchemaTerm term) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object && !term.IsTrivial;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Object)
            clause.Objects.Names.Add(Literal.Is(term));
    }

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Object))
            clause.Objects.Some.Add(new SomeMember(MemberNames.All, [Literal.IsNot(term)], []));
    }

    public override Truth Holds(JsonNode value) => value.Members.All(member => term.Holds(JsonValues.String(member.Name)));
}
