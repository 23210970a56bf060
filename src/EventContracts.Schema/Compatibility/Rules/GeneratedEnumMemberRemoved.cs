using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Generated enum member removed.</summary>
internal sealed class GeneratedEnumMemberRemoved() : ChangeRule("EVC1504", "generated enum member removed", RuleLevel.GeneratedCode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        !change.Options.IncludeGeneratedCode ? [] : InEachPlace(change, pair => Texts(pair.New) is { Count: > 0 } now && Texts(pair.Old).Except(now).Any()
            ? Finding($"{pair.Subject} lost values that C# code may name", pair, "enum")
            : null);

    private static HashSet<string> Texts(IReadOnlyList<Assertion> assertions)
    {
        IEnumerable<ListedValues> lists = assertions.Select(assertion => assertion.Condition).OfType<ListedValues>();
        return [.. lists.SelectMany(listed => listed.Values).Where(value => value.IsString).Select(value => value.Text)];
    }
}
