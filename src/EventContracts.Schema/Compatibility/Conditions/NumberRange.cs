using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>minimum</c>, <c>maximum</c> and the exclusive ones.</summary>
internal sealed class NumberRange(int id, NumberBound bound, bool isUpper) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Number;

    public override void Assume(Clause clause) => Limit(clause.Numbers, bound, isUpper);

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Number))
            Limit(clause.Numbers, new NumberBound(bound.Value, !bound.IsExclusive), !isUpper);
    }

    public override Truth Holds(JsonNode value)
    {
        if (!value.IsNumber)
            return Truth.Yes;
        if (ExactNumber.Read(value) is not { } number)
            return Truth.Unknown;
        int order = isUpper ? bound.Value.CompareTo(number) : number.CompareTo(bound.Value);
        return Truths.Of(order > (bound.IsExclusive ? 0 : -1));
    }

    // A clause of another kind shares its shapes, and none of them matters.
    private static void Limit(NumberBounds numbers, NumberBound limit, bool isUpper)
    {
        if (isUpper)
            numbers.AtMost(limit);
        else
            numbers.AtLeast(limit);
    }
}
