using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>type</c>. Integers are numbers that are multiples of one.</summary>
internal sealed class ValueKinds(int id, TypeSet kinds, bool numbersAreIntegers) : Condition(id)
{
    public TypeSet Kinds { get; } = kinds;

    public bool NumbersAreIntegers { get; } = numbersAreIntegers;

    public override bool CanFail(TypeSet kind) => (Kinds & kind) == 0 || (kind == TypeSet.Number && NumbersAreIntegers);

    public override bool Excludes(TypeSet kind) => (Kinds & kind) == 0;

    public override void Assume(Clause clause)
    {
        if ((Kinds & clause.Kind) == 0)
            clause.Fail();
        else if (clause.Kind == TypeSet.Number && NumbersAreIntegers)
            clause.Numbers.MultipleOf(ExactNumber.One);
    }

    public override void Deny(Clause clause)
    {
        if (!CanFail(clause.Kind))
            clause.Fail();
        else if ((Kinds & clause.Kind) != 0)
            clause.Numbers.Avoided.Add(ExactNumber.One);
    }

    public override Truth Holds(JsonNode value) =>
        Truths.Of((Kinds & JsonKinds.Of(value)) != 0 && !(value.IsNumber && NumbersAreIntegers && !JsonNumber.Parse(value.Text).IsInteger));
}
