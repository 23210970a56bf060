using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>EVC4001: an offset that is stored before the work is done loses the message when the process stops between the two.</summary>
internal sealed class EarlyOffsetRule() : ClientRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Configuration(
        DiagnosticIds.EarlyOffset,
        "Offset can be committed before the handler finishes",
        "{0}, so a message is lost when the process stops before it is handled; {1}",
        DiagnosticSeverity.Warning);

    private const string ByDefault = "By default the client stores the offset of a message before it hands it out";
    private const string StoreLater = "set EnableAutoOffsetStore = false and call StoreOffset when the work is done";

    public override IEnumerable<Diagnostic> Check(ClientCodeBlock block)
    {
        if (ConsumerWork.IsMarked(block.Body.Owner))
            yield break;
        foreach (ClientSettings config in ClientSettings.Find(block.Body, "ConsumerConfig", "ConsumerBuilder").Where(config => IsEarly(config, block)))
            yield return At(config.Place, ByDefault, StoreLater);
        foreach (IInvocationOperation early in Early(block))
            yield return At(early.Syntax, $"'{early.TargetMethod.Name}' comes before the work with the message", "call it afterwards");
    }

    private static bool IsEarly(ClientSettings config, ClientCodeBlock block)
    {
        bool isAutomatic = (!config.IsSet("EnableAutoCommit") || config.Is("EnableAutoCommit", true)) && !config.IsSet("EnableAutoOffsetStore");
        // Without a group nothing is committed; a group of its own for each start reads a cache anew.
        if (!isAutomatic || !config.Values.TryGetValue("GroupId", out IOperation? group) || block.Body.Closure(group).Any(one => IsFresh(one, block)))
            return false;
        return !ConsumerWork.HasConsume(block.Body)
            ? ConsumerWork.TypeHas(block.Body, "Consume")
            : block.Body.Operations.OfType<IInvocationOperation>().Any(call => ConsumerWork.IsWork(call, block.Body.Definitions, block.Catalog));
    }

    private static bool IsFresh(IOperation operation, ClientCodeBlock block) =>
        operation is IInvocationOperation call && block.Catalog.Of(call.TargetMethod).Role is CallRole.Fresh or CallRole.Clock;

    private static IEnumerable<IInvocationOperation> Early(ClientCodeBlock block)
    {
        if (!block.Body.Operations.OfType<IInvocationOperation>().Any(ConsumerWork.IsAcknowledgement) || Graph(block.Body.Root) is not { } graph)
            return [];
        return FlowBody.CreateAll(graph).SelectMany(flow => Early(flow, block.Catalog)).GroupBy(call => call.Syntax).Select(same => same.First());
    }

    private static IEnumerable<IInvocationOperation> Early(FlowBody flow, EffectsCatalog catalog)
    {
        IInvocationOperation[] calls = [.. flow.Operations.OfType<IInvocationOperation>()];
        FlowPosition[] next = [.. calls.Where(TakesNext).Select(call => flow.PositionOf(call))];
        FlowPosition[] work = [.. calls.Where(call => ConsumerWork.IsWork(call, flow.Definitions, catalog)).Select(call => flow.PositionOf(call))];
        return calls.Where(ConsumerWork.IsAcknowledgement).Where(call =>
        {
            FlowPosition done = flow.PositionOf(call);
            return work.Any(one => Reaches(flow, done, one, next)) && !work.Any(one => Reaches(flow, one, done, next));
        });
    }

    /// <summary>From one message to the next: the client's, or that of a batch.</summary>
    private static bool TakesNext(IInvocationOperation call) => ConsumerWork.IsConsume(call) || call.TargetMethod.Name is "MoveNext" or "MoveNextAsync";

    /// <summary>Whether the second place comes after the first with the same message.</summary>
    private static bool Reaches(FlowBody flow, FlowPosition first, FlowPosition second, FlowPosition[] next)
    {
        if (first.Node == second.Node && first.Order < second.Order)
            return !next.Any(one => one.Node == first.Node && one.Order > first.Order && one.Order < second.Order);
        return !next.Any(one => (one.Node == second.Node && one.Order < second.Order) || (one.Node == first.Node && one.Order > first.Order))
            && flow.Reaches(first, second, [.. next.Select(one => one.Node)]);
    }

    private static ControlFlowGraph? Graph(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        _ => null,
    };
}
