using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>One name of <c>required</c>.</summary>
internal sealed class RequiredMember(int id, string name) : Condition(id)
{
    public string Name { get; } = name;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Object)
            clause.Objects.Required.Add(Name);
    }

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Object))
            clause.Objects.Absent.Add(Name);
    }

    public override Truth Holds(JsonNode value) => Truths.Of(!value.IsObject || value.Member(Name) is not null);
}
