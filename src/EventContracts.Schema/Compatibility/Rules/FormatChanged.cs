using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Format changed.</summary>
internal sealed class FormatChanged() : ChangeRule("EVC1212", "format changed", RuleLevel.Warning)
{
    // The formats that readers parse into a type of their own: another text does not parse.
    private static readonly HashSet<string> Parsed = ["date-time", "date", "uuid", "byte"];

    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) => InEachPlace(change, pair =>
    {
        string? old = pair.OldText("format"), now = pair.NewText("format");
        if (old == now)
            return null;
        CompatibilityDirection asked = change.Options.Mode.Directions();
        bool breaksBackward = now is not null && Parsed.Contains(now) && (asked & CompatibilityDirection.Backward) != 0;
        bool breaksForward = old is not null && Parsed.Contains(old) && (asked & CompatibilityDirection.Forward) != 0;
        bool isParsed = change.Options.Policy == CompatibilityPolicy.Event && (breaksBackward || breaksForward);
        string effect = isParsed
            ? $"{(breaksBackward ? "events already written" : "new events")} may hold texts that readers do not parse"
            : "no validator notices, but readers may";
        string message = $"{pair.Subject} has {Word(now)} instead of {Word(old)}: {effect}. Keep the format, or add a property with another name";
        return Finding(message, pair.OldAt("format"), pair.NewAt("format"), pair.Path, isParsed ? FindingSeverity.Error : FindingSeverity.Warning);
    });

    private static string Word(string? format) => format is null ? "no format" : $"format '{format}'";
}
