using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Generated member renamed or removed.</summary>
internal sealed class GeneratedMemberRenamed() : ChangeRule("EVC1501", "generated member renamed or removed", RuleLevel.GeneratedCode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        !change.Options.IncludeGeneratedCode ? [] : InEachPlace(change, pair => pair.OldText("x-csharp-name") != pair.NewText("x-csharp-name")
            ? Finding($"{pair.Subject} has another name in C# now; code that uses the old one does not compile", pair, "x-csharp-name")
            : null);
}
