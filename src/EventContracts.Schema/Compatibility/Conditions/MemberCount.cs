using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>minProperties</c>, <c>maxProperties</c></summary>
internal sealed class MemberCount(int id, long limit, bool isUpper) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object;

    public override void Assume(Clause clause)
    {
        if (isUpper)
            clause.Objects.AtMost(limit);
        else
            clause.Objects.AtLeast(limit);
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Object))
            return;
        if (isUpper)
            clause.Objects.AtLeast(limit + 1);
        else
            clause.Objects.AtMost(limit - 1);
    }

    public override Truth Holds(JsonNode value)
    {
        int count = value.Members.Count(member => value.FindMember(member.Name) == member);
        return Truths.Of(!value.IsObject || (isUpper ? count <= limit : count >= limit));
    }
}
