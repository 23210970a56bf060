using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>not</c></summary>
internal sealed class Negated(int id, SchemaTerm term) : InPlaceCondition(id)
{
    public override IEnumerable<SchemaTerm> Sometimes => [];

    public override void Assume(Clause clause) => clause.Add(Literal.IsNot(term));

    public override void Deny(Clause clause) => clause.Add(Literal.Is(term));

    public override Truth Holds(JsonNode value) => term.Holds(value).Not();

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => [];
}
