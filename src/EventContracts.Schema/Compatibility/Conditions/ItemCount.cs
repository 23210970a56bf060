using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>minItems</c>, <c>maxItems</c></summary>
internal sealed class ItemCount(int id, long limit, bool isUpper) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array;

    public override void Assume(Clause clause)
    {
        if (isUpper)
            clause.Arrays.AtMost(limit);
        else
            clause.Arrays.AtLeast(limit);
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Array))
            return;
        if (isUpper)
            clause.Arrays.AtLeast(limit + 1);
        else
            clause.Arrays.AtMost(limit - 1);
    }

    public override Truth Holds(JsonNode value) =>
        !value.IsArray ? Truth.Yes : Truths.Of(isUpper ? value.Items.Count <= limit : value.Items.Count >= limit);
}
