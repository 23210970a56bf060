using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class ListedValues(int id, IReadOnlyList<JsonNode> values) : Condition(id)
{
    public IReadOnlyList<JsonNode> Values { get; } = values;

    /// <summary>A reader that copes with values it does not know reads any other text, too.</summary>
    public bool AllowsOtherTexts { get; init; }

    public override bool CanFail(TypeSet kind) => !(AllowsOtherTexts && kind == TypeSet.String);

    public override bool Excludes(TypeSet kind) => CanFail(kind) && !Values.Any(value => JsonKinds.Of(value) == kind);

    public override void Assume(Clause clause)
    {
        if (!AllowsOtherTexts || clause.Kind != TypeSet.String)
            clause.List(Values);
    }

    public override void Deny(Clause clause)
    {
        if (CanFail(clause.Kind))
            clause.Exclude(Values.Where(value => JsonKinds.Of(value) == clause.Kind));
        else
            clause.Fail();
    }

    public override Truth Holds(JsonNode value) =>
        Truths.Of((AllowsOtherTexts && value.IsString) || Values.Any(listed => JsonEquality.AreEqual(listed, value)));
}
