using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>EVC4003: a retry after a lost answer sends the message again, and behind others.</summary>
internal sealed class ProducerDuplicatesRule() : ClientRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Configuration(DiagnosticIds.ProducerDuplicates, "Producer can duplicate or reorder",
        "Without EnableIdempotence a retry can write a message twice or behind later ones; set EnableIdempotence = true", DiagnosticSeverity.Info);

    public override IEnumerable<Diagnostic> Check(ClientCodeBlock block) => ClientSettings.Find(block.Body, "ProducerConfig", "ProducerBuilder")
        .Where(config => !IsIdempotent(config) && Retries(config) && !IsUnordered(config, block))
        .Select(config => At(config.Place));

    /// <summary>Also with transactions, which turn it on.</summary>
    private static bool IsIdempotent(ClientSettings config) =>
        (config.IsSet("EnableIdempotence") && !config.Is("EnableIdempotence", false)) || config.IsSet("TransactionalId");

    /// <summary>With fewer acknowledgements than all, loss is accepted, and idempotence is not to be had.</summary>
    private static bool Retries(ClientSettings config) => (!config.IsSet("Acks") || config.Enum("Acks") == "All")
        && !config.Is("MessageSendMaxRetries", 0) && !config.Is("MaxInFlight", 1);

    private static bool IsUnordered(ClientSettings config, ClientCodeBlock block) =>
        config.Builder.Type is INamedTypeSymbol { TypeArguments: [_, var value] } && block.Contracts.Of(value) is { IsUnordered: true };
}
