using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Generated C# type changed.</summary>
internal sealed class GeneratedTypeChanged() : ChangeRule("EVC1502", "generated C# type changed", RuleLevel.GeneratedCode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        !change.Options.IncludeGeneratedCode ? [] : InEachPlace(change, pair => OldShape(pair) != NewShape(pair)
            ? Finding($"{pair.Subject} has another C# type now; code that uses it may not compile", pair, "type")
            : null);

    private static string OldShape(PlacePair pair) => Shape(pair.Old, pair.OldTerms, pair.OldText("format"));

    private static string NewShape(PlacePair pair) => Shape(pair.New, pair.NewTerms, pair.NewText("format"));

    // What the generated type depends on: kinds, whole numbers, listed values or not, format.
    private static string Shape(IReadOnlyList<Assertion> assertions, IReadOnlyList<SchemaTerm> terms, string? format)
    {
        TypeSet kinds = terms.Aggregate(AllowedTypes.All, (all, term) => all & term.Language.KindsOf(term.Schema)) & ~TypeSet.Null;
        bool isInteger = assertions.Any(assertion => assertion.Condition is ValueKinds { NumbersAreIntegers: true });
        bool isListed = assertions.Any(assertion => assertion.Condition is ListedValues);
        return $"{kinds} {isInteger} {isListed} {format}";
    }
}
