using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>uniqueItems</c></summary>
internal sealed class UniqueItems(int id) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array;

    public override void Assume(Clause clause) => clause.Arrays.IsUnique = true;

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.Array))
            clause.Arrays.HasDuplicate = true;
    }

    public override Truth Holds(JsonNode value) =>
        Truths.Of(value.Items.Select(JsonText.WriteCanonical).Distinct(System.StringComparer.Ordinal).Count() == value.Items.Count);
}
