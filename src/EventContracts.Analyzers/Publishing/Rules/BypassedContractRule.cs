using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3011: a hand-made message has neither the contract's headers nor, perhaps, its topic.</summary>
internal sealed class BypassedContractRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.ContractBypassed, "Contract is bypassed when producing",
        "'{0}' {1}; publish it with EventProducer, which takes topic, key and headers from the contract", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications)
    {
        if (publications.IsTest || RelayCode.Is(publications.Body.Owner))
            yield break;
        foreach (ProducedMessage message in publications.Messages)
        {
            if (message.Contract is not { } contract)
                continue;
            if (OtherTopic(message, contract) is { } topic)
                yield return At(message.Topic!.Syntax, message.EventName, $"belongs to the topic '{contract.Topic}', and goes to '{topic}' here");
            else if (Serialized(message, contract, publications) is { } call)
                yield return At(call.Syntax, message.EventName, "is serialized by hand here, without the contract's headers");
        }
    }

    private static string? OtherTopic(ProducedMessage message, EventContractType contract)
    {
        if (contract.Topic is not { } named || message.Topic?.ConstantValue is not { HasValue: true, Value: string topic })
            return null;
        return string.Equals(topic, named, StringComparison.Ordinal) || RelayCode.IsNamed(topic) ? null : topic;
    }

    private static IInvocationOperation? Serialized(ProducedMessage message, EventContractType contract, Publications publications) =>
        message.Value is null || publications.State.Contracts.Of(message.ValueType) is not null
            ? null
            : publications.Body.Closure(message.Value).OfType<IInvocationOperation>().FirstOrDefault(call => Serialization.Is(call.TargetMethod)
                && SymbolEqualityComparer.Default.Equals(publications.State.Contracts.Of(Serialization.Argument(call)?.Type)?.Type, contract.Type));
}
