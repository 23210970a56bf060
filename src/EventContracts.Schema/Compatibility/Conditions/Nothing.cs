using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class Nothing(int id) : Condition(id)
{
    public override bool Excludes(Documents.TypeSet kind) => true;

    public override void Assume(Clause clause) => clause.Fail();

    public override void Deny(Clause clause)
    {
    }

    public override Truth Holds(JsonNode value) => Truth.No;
}
