using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>minLength</c>, <c>maxLength</c></summary>
internal sealed class StringLength(int id, long limit, bool isUpper) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.String;

    public override void Assume(Clause clause)
    {
        if (isUpper)
            clause.Strings.AtMost(limit);
        else
            clause.Strings.AtLeast(limit);
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.String))
            return;
        if (isUpper)
            clause.Strings.AtLeast(limit + 1);
        else
            clause.Strings.AtMost(limit - 1);
    }

    public override Truth Holds(JsonNode value)
    {
        if (!value.IsString)
            return Truth.Yes;
        int length = PatternText.Length(value.Text);
        return Truths.Of(isUpper ? length <= limit : length >= limit);
    }
}
