using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>free-form object got a structure.</summary>
internal sealed class FreeFormStructured() : BreakRule("EVC1113", "free-form object got a structure", RuleLevel.Warning)
{
    public override bool Matches(DirectedBreak found) =>
        found.IsBackward && found.Policy == CompatibilityPolicy.Event && found.Condition is MemberSchema { Name: not null } && !found.Break.Written.Any(written => written.Declares is not null);

    public override string Explain(DirectedBreak found) =>
        $"'{((MemberSchema)found.Condition).Name}' has a schema now, but the object was free-form: events already written may hold anything there";
}
