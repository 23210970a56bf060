using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Reads what a method returns: where the object comes from, and whether a bool says that an event is new.</summary>
internal static class ResultReader
{
    public static ObjectOrigin Origin(FlowFacts facts)
    {
        ObjectOrigin? origin = null;
        foreach ((IOperation value, _) in Returns(facts.Bodies[0]))
        {
            ObjectOrigin one = facts.Objects.Of(value, facts.Bodies[0]);
            origin = origin is null ? one : origin.Value.Or(one);
        }
        // Its parameters mean nothing to the caller.
        return origin is { Kind: not ObjectKind.Parameter } known ? known : new(ObjectKind.Unknown);
    }

    /// <summary>The entity that a method makes for its caller.</summary>
    public static NewEntity? Made(FlowFacts facts)
    {
        if (facts.Scope.Method.ReturnsVoid || facts.Scope.Method.ReturnType.SpecialType != SpecialType.None)
            return null;
        FlowBody body = facts.Bodies[0];
        NewEntity?[] made = [.. Returns(body).Select(one => EntityKeys.Of(one.Value, body, facts)).Take(2)];
        return made is [var only] ? only : null;
    }

    public static (GuardAnswer Answer, GuardKind Kind) Guard(FlowFacts facts)
    {
        if (!GuardAnswers.ReturnsBool(facts.Scope.Method))
            return default;
        FlowBody body = facts.Bodies[0];
        (IOperation Value, int Block)[] returns = [.. Returns(body)];
        if (returns.Length == 0 || AreOneConstant(returns))
            return default;
        (GuardAnswer, GuardKind)? found = null;
        var condition = new GuardCondition(facts.Answers);
        foreach ((IOperation value, int block) in returns)
        {
            if (Answer(value, block, condition, facts) is not { } answer || (found is { } other && other.Item1 != answer.Item1))
                return default;
            found = answer;
        }
        return found ?? default;
    }

    /// <summary>One answer for all events says nothing: "done", most often.</summary>
    private static bool AreOneConstant((IOperation Value, int Block)[] returns) =>
        returns.All(one => one.Value.Unwrapped().ConstantValue.HasValue)
        && returns.Select(one => one.Value.Unwrapped().ConstantValue.Value).Distinct().Count() < 2;

    /// <summary>A guard's answer passed on, or a constant on the side of a guard where it stands for that.</summary>
    private static (GuardAnswer, GuardKind)? Answer(IOperation value, int block, GuardCondition condition, FlowFacts facts)
    {
        FlowBody body = facts.Bodies[0];
        if (condition.Test(value, body) is { } test)
            return (test.NewWhen ? GuardAnswer.TrueWhenNew : GuardAnswer.TrueWhenDuplicate, test.Kind);
        if (value.Unwrapped().ConstantValue is not { HasValue: true, Value: bool constant })
            return null;
        if (facts.Guards.FirstOrDefault(guard => guard.Body == body && guard.Kind != GuardKind.Possible) is not { } first)
            return null;
        bool isNew = body.Dominates(first.Position, new(block, int.MaxValue));
        return (constant == isNew ? GuardAnswer.TrueWhenNew : GuardAnswer.TrueWhenDuplicate, first.Kind);
    }

    private static IEnumerable<(IOperation Value, int Block)> Returns(FlowBody body)
    {
        foreach (BasicBlock block in body.Graph.Source.Blocks)
        {
            if (block is { IsReachable: true, BranchValue: { } value } && IsReturn(block))
                yield return (value, block.Ordinal);
        }
    }

    private static bool IsReturn(BasicBlock block) =>
        block is { ConditionKind: ControlFlowConditionKind.None, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return };
}
