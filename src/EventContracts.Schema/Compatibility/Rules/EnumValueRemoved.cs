using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Enum value removed, or enum added.</summary>
internal sealed class EnumValueRemoved() : BreakRule("EVC1205", "enum value removed, or enum added")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsBackward && found.Condition is ListedValues;

    public override string Explain(DirectedBreak found) =>
        found.Break.ListedByWriter is { } listed
            ? $"{found.Subject} lost values ({Removed(found, listed)}) that events already written may hold. Keep them; stop writing them first"
            : $"{found.Subject} allows only listed values now, but events already written may hold others. Leave it free";

    private static string Removed(DirectedBreak found, System.Collections.Generic.IReadOnlyList<JsonNode> listed) => string.Join(", ", listed
        .Where(value => !((ListedValues)found.Condition).Values.Any(known => JsonEquality.AreEqual(known, value))).Select(JsonText.Write));
}
