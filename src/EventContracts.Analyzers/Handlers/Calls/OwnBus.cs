using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// A bus that a project has made for itself, known by its name: <c>IEventBus.PublishAsync</c>. Only the id of what is published through it is judged by
/// that; what its implementation does is looked into as ever.
/// </summary>
internal static class OwnBus
{
    private static readonly string[] Names =
    [
        "EventBus", "EventsBus", "MessageBus", "ServiceBus", "EventPublisher", "MessagePublisher", "BusPublisher", "EventProducer", "MessageProducer",
        "MessageBroker", "IntegrationEventService",
    ];

    private static readonly string[] Verbs = ["Publish", "Send", "Produce"];

    private static readonly string[] Ids = ["Id", "EventId", "MessageId"];

    public static bool IsPublish(CallSite call) => call.Role == CallRole.None && call.Method is { IsStatic: false, ContainingType: { } type }
        && Verbs.Any(verb => call.Method.Name.StartsWith(verb, StringComparison.Ordinal))
        && Names.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal));

    /// <summary>
    /// Whether a value is what the published object is told from others by: an id of its own,
    /// not that of something that was made on the way, which is said where it is stored.
    /// </summary>
    public static bool IsIdentity(ValueLeaf leaf, IInvocationOperation publish) =>
        leaf.Member is { ContainingType: { } owner } member && Ids.Contains(member.Name, StringComparer.OrdinalIgnoreCase)
        && publish.Arguments.Any(argument => argument.Value.Unwrapped().Type.IsOrInherits(owner));
}
