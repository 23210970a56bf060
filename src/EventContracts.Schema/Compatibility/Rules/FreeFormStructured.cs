using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Free-form object got a structure, or lost it.</summary>
internal sealed class FreeFormStructured() : BreakRule("EVC1113", "free-form object got a structure, or lost it")
{
    public override bool Matches(DirectedBreak found) =>
        found.Policy == CompatibilityPolicy.Event && found.Condition is MemberSchema { Name: not null }
        && !found.Break.Written.Any(written => written.Declares is not null);

    public override string Explain(DirectedBreak found)
    {
        string? name = ((MemberSchema)found.Condition).Name;
        return found.IsBackward
            ? $"'{name}' has a schema now, but the object was free-form: events already written may hold anything there"
            : $"'{name}' has no schema any more: the object is free-form, and consumers that are not upgraded read only what they know";
    }

    // Who declared nothing promised nothing; what was promised is missed.
    public override FindingSeverity Severity(DirectedBreak found) => found.IsBackward ? FindingSeverity.Warning : FindingSeverity.Error;
}
