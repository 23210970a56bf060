using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>
/// A reference that leads nowhere: nobody knows what it demands. Versions that refer to the same demand the same, whatever it is.
/// </summary>
internal sealed class Unresolved(int id, string reference) : Condition(id)
{
    public string Reference { get; } = reference;

    public override void Assume(Clause clause) => clause.Unlisted = $"the reference '{Reference}' does not resolve";

    public override void Deny(Clause clause) => Assume(clause);

    public override Truth Holds(JsonNode value) => Truth.Unknown;
}
