using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Enum value added.</summary>
internal sealed class EnumValueAdded() : BreakRule("EVC1204", "enum value added")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsForward && found.Condition is ListedValues && found.Break.ListedByWriter is not null;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} has new values ({Added(found)}), which consumers that are not upgraded do not read. Upgrade consumers first, or let them be tolerant";

    private static string Added(DirectedBreak found) => string.Join(", ", found.Break.ListedByWriter!
        .Where(value => !((ListedValues)found.Condition).Values.Any(known => JsonEquality.AreEqual(known, value))).Select(JsonText.Write));
}
