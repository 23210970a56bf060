namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Type changed.</summary>
internal sealed class TypeChanged() : BreakRule("EVC1201", "type changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsAboutKinds && found.MissingKinds == found.WrittenKinds;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} has another type now: {found.Effect}. Add a property with another name";
}
