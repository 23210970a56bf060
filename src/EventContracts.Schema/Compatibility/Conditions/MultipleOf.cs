using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>multipleOf</c>, in decimal arithmetic.</summary>
internal sealed class MultipleOf(int id, ExactNumber step) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Number;

    public override void Assume(Clause clause) => clause.Numbers.MultipleOf(step);

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Number))
            clause.Numbers.Avoided.Add(step);
    }

    public override Truth Holds(JsonNode value) =>
        !value.IsNumber ? Truth.Yes : ExactNumber.Read(value) is { } number ? Truths.Of(number.IsMultipleOf(step)) : Truth.Unknown;
}
