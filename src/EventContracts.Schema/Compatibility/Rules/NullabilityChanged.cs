using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Became nullable or not nullable.</summary>
internal sealed class NullabilityChanged() : BreakRule("EVC1203", "became nullable or not nullable")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsAboutKinds && found.MissingKinds == TypeSet.Null && found.WrittenKinds != TypeSet.Null;

    public override string Explain(DirectedBreak found) =>
        found.IsBackward
            ? $"{found.Subject} may not be null any more, but events already written may hold null. Leave it nullable"
            : $"{found.Subject} may be null now, which consumers that are not upgraded do not read. Make it optional instead";
}
