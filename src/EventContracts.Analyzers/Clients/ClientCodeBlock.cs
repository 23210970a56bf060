using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Publishing.Messages;

namespace EventContracts.Analyzers.Clients;

/// <summary>One body that configures or uses a client, as the rules see it.</summary>
internal sealed record ClientCodeBlock(ProducerBody Body, EventContractTypes Contracts, EffectsCatalog Catalog);
