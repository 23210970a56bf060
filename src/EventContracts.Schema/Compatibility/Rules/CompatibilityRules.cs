using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Every rule, in the order in which they are asked.</summary>
public static class CompatibilityRules
{
    /// <summary>The first that matches names a break; the last matches every break.</summary>
    internal static IReadOnlyList<BreakRule> ForBreaks { get; } =
    [
        new BudgetExceeded(),
        new Undecided(),
        new RequiredPropertyAdded(),
        new RequiredWithDefault(),
        new OptionalBecameRequired(),
        new RequiredBecameOptional(),
        new RequiredPropertyRemoved(),
        new PropertyAddedAgainstReader(),
        new PropertyRemovedAgainstReader(),
        new ContentModelChanged(),
        new FreeFormStructured(),
        new MapValueChanged(),
        new ObjectConstraintChanged(),
        new NullabilityChanged(),
        new TypeChanged(),
        new TypeWidenedOrNarrowed(),
        new ConstantChanged(),
        new EnumValueAdded(),
        new EnumValueRemoved(),
        new EnumDropped(),
        new BoundChanged(),
        new MultipleOfChanged(),
        new PatternAddedOrRemoved(),
        new PatternChanged(),
        new ItemsChanged(),
        new BranchOverlaps(),
        new UnionBranchChanged(),
        new ConstraintChanged(),
    ];

    internal static IReadOnlyList<ChangeRule> ForChanges { get; } =
    [
        new RemovedProperty(),
        new NameUsedAgain(),
        new ProbableRename(),
        new MapBecameObject(),
        new FormatChanged(),
        new ContentChanged(),
        new DefaultChanged(),
        new DiscriminatorChanged(),
        new UnresolvedReference(),
        new EventTypeChanged(),
        new PartitionKeyChanged(),
        new KeyPropertyWeakened(),
        new EventIdChanged(),
        new TopicChanged(),
        new AnnotationChanged(),
        new ToleranceReduced(),
        new VersionMismatch(),
        new DialectChanged(),
        new GeneratedMemberRenamed(),
        new GeneratedTypeChanged(),
        new GeneratedNullabilityChanged(),
        new GeneratedEnumMemberRemoved(),
    ];

    /// <summary>By id. One id may be found in two ways.</summary>
    public static IReadOnlyList<CompatibilityRule> All { get; } =
        [.. ForBreaks.Concat<CompatibilityRule>(ForChanges).Append(new ContractRemoved()).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
