using System.Collections.Generic;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>All rules that look at how one body configures and uses a broker's client.</summary>
internal static class ClientRules
{
    public static readonly IReadOnlyList<ClientRule> All = [new EarlyOffsetRule(), new OffsetNeverStoredRule(), new ProducerDuplicatesRule()];
}
