using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>pattern</c></summary>
internal sealed class MatchedPattern(int id, Pattern pattern) : Condition(id)
{
    public override bool CanFail(TypeSet kind) => kind == TypeSet.String;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.String)
            clause.Strings.Matched.Add(pattern);
    }

    public override void Deny(Clause clause)
    {
        if (clause.Require(TypeSet.String))
            clause.Strings.Unmatched.Add(pattern);
    }

    public override Truth Holds(JsonNode value) => value.IsString ? pattern.Matches(value.Text) : Truth.Yes;
}
