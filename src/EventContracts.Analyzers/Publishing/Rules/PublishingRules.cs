using System.Collections.Generic;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>All rules that look at one body.</summary>
internal static class PublishingRules
{
    public static readonly IReadOnlyList<PublishingRule> All =
    [
        new NoKeyRule(), new OtherKeyRule(), new FreshKeyRule(), new ConstantKeyRule(), new CultureKeyRule(), new HashedKeyRule(), new ExplicitPartitionRule(),
        new IgnoredDeliveryRule(), new BypassedContractRule(),
    ];
}
