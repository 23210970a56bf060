using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>; either may be missing.</summary>
internal sealed class Conditional(int id, SchemaTerm test, SchemaTerm? then, SchemaTerm? otherwise) : InPlaceCondition(id)
{
    public SchemaTerm Test { get; } = test;

    public SchemaTerm? Then { get; } = then;

    public SchemaTerm? Else { get; } = otherwise;

    public override IEnumerable<SchemaTerm> Sometimes => new[] { Test, Then, Else }.Where(term => term is not null)!;

    public override void Assume(Clause clause)
    {
        Literal[] met = Then is null ? [Literal.Is(Test)] : [Literal.Is(Test), Literal.Is(Then)];
        Literal[] unmet = Else is null ? [Literal.IsNot(Test)] : [Literal.IsNot(Test), Literal.Is(Else)];
        clause.Choose(new Choice([met, unmet]));
    }

    public override void Deny(Clause clause)
    {
        var alternatives = new List<IReadOnlyList<Literal>>();
        if (Then is not null)
            alternatives.Add([Literal.Is(Test), Literal.IsNot(Then)]);
        if (Else is not null)
            alternatives.Add([Literal.IsNot(Test), Literal.IsNot(Else)]);
        clause.Choose(new Choice(alternatives));
    }

    public override Truth Holds(JsonNode value)
    {
        Truth test = Test.Holds(value);
        return test.Not().Or(Then?.Holds(value) ?? Truth.Yes).And(test.Or(Else?.Holds(value) ?? Truth.Yes));
    }

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) =>
        Test.Holds(value) == Truth.Yes ? Then is null ? [Test] : [Test, Then] : Else is null ? [] : [Else];
}
