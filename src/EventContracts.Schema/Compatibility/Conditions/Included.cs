using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>$ref</c>, or one branch of <c>allOf</c>.</summary>
internal sealed class Included(int id, SchemaTerm term) : InPlaceCondition(id)
{
    public SchemaTerm Term { get; } = term;

    public override IEnumerable<SchemaTerm> Always => [Term];

    public override IEnumerable<SchemaTerm> Sometimes => [Term];

    public override void Assume(Clause clause) => clause.Add(Literal.Is(Term));

    public override void Deny(Clause clause) => clause.Add(Literal.IsNot(Term));

    public override Truth Holds(JsonNode value) => Term.Holds(value);

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => [Term];
}
