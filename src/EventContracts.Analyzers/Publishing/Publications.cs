using System.Collections.Generic;
using EventContracts.Analyzers.Publishing.Messages;

namespace EventContracts.Analyzers.Publishing;

/// <summary>What one body publishes, as the rules see it.</summary>
internal sealed record Publications(ProducerBody Body, IReadOnlyList<ProducedMessage> Messages, PublishingState State)
{
    /// <summary>A test may send what it likes.</summary>
    public bool IsTest { get; } = State.IsTest(Body.Owner);
}
