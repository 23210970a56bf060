using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Finds the edges on which an event is known to be new.</summary>
internal sealed class GuardFinder
{
    private readonly FlowFacts _facts;
    private readonly GuardCondition _condition;
    private readonly GuardAnswers _answers;

    public GuardFinder(FlowFacts facts)
    {
        _facts = facts;
        _answers = facts.Answers;
        _condition = new GuardCondition(_answers);
    }

    public IEnumerable<Guard> Find() => _facts.Bodies.SelectMany(Conditions).Concat(Throwing());

    private IEnumerable<Guard> Conditions(FlowBody body)
    {
        foreach (BasicBlock block in body.Graph.Source.Blocks)
        {
            if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } value)
                continue;
            if (_condition.Test(value, body) is { } test && !AsksForRemoved(value))
            {
                if (test.Kind != GuardKind.Check || test.Call is not IInvocationOperation look || Recording.MayFollow(look, _facts))
                    yield return new(test.Kind, test.Call, body, FlowPosition.AtEdge(body.Graph.Edge(block, test.NewWhen)));
            }
            else if (MayBeGuard(value, body))
            {
                bool? isNothing = AsksForRemoved(value) ? null : IsLookup(value, body);
                if (isNothing is not false)
                    yield return new(GuardKind.Possible, value, body, FlowPosition.AtEdge(body.Graph.Edge(block, true)));
                if (isNothing is not true)
                    yield return new(GuardKind.Possible, value, body, FlowPosition.AtEdge(body.Graph.Edge(block, false)));
            }
        }
    }

    /// <summary>A guard that returns nothing and throws, and an insert whose conflict is caught.</summary>
    private IEnumerable<Guard> Throwing()
    {
        foreach (CallSite call in _facts.Calls)
        {
            if (_answers.Of(call) is { Answer: GuardAnswer.ThrowsWhenDuplicate } answer)
                yield return new(answer.Kind, call.Operation, call.Body, call.Position);
            else if (call.Role is CallRole.Save or CallRole.Sql or CallRole.Command && ConflictCatch.Encloses(call))
                yield return new(GuardKind.Atomic, call.Operation, call.Body, call.Position);
        }
    }

    /// <summary>
    /// A condition on a state that the handler sets itself, or on a computed answer of a stored object or of an unknown call that is given an id of the
    /// event, or on a call that does not bind. It may well tell a duplicate, so nothing is said of what it decides.
    /// </summary>
    private bool MayBeGuard(IOperation condition, FlowBody body)
    {
        foreach (IOperation operation in Closure(condition, body))
        {
            if (operation is IMemberReferenceOperation { Instance: { } owner } member
                && IsState(member) && _facts.Objects.Of(owner, body).Kind != ObjectKind.Fresh)
                return true;
            if (operation is IInvocationOperation call && _answers.IsPossible(call, body))
                return true;
            if (operation is ILocalReferenceOperation local && IsRemoved(local.Local))
                return true;
            if (UnboundCode.Call(operation) is not null)
                return true;
        }
        return false;
    }

    private bool IsState(IMemberReferenceOperation reference) => reference is IPropertyReferenceOperation or IFieldReferenceOperation
        && (_facts.Settings.Contains(reference.Member.OriginalDefinition) || IsComputed(reference.Member));

    /// <summary>
    /// Whether the condition asks if something has been found, and is true where nothing was: a duplicate finds it as well, so what is done with it is not
    /// guarded. Null for other conditions, and for a call that sounds like a guard, whose answer may be an object too.
    /// </summary>
    private static bool? IsLookup(IOperation condition, FlowBody body)
    {
        bool isNothing = true;
        condition = condition.Unwrapped();
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            (condition, isNothing) = (not.Operand.Unwrapped(), !isNothing);
        (IOperation? asked, bool isNegated) = condition switch
        {
            IIsNullOperation one => (one.Operand, false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } one when IsNull(one.RightOperand) => (one.LeftOperand, false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } one when IsNull(one.RightOperand) => (one.LeftOperand, true),
            IIsPatternOperation one when IsNullPattern(one.Pattern) => (one.Value, false),
            IIsPatternOperation { Pattern: INegatedPatternOperation not } one when IsNullPattern(not.Pattern) => (one.Value, true),
            _ => (null, false),
        };
        if (asked is null || Closure(asked, body).OfType<IInvocationOperation>().Any(call => GuardAnswers.IsNamedLikeGuard(call.TargetMethod)))
            return null;
        return isNothing != isNegated;
    }

    private static bool IsNullPattern(IPatternOperation pattern) => pattern is IConstantPatternOperation constant && IsNull(constant.Value);

    private static bool IsNull(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: null };

    private bool AsksForRemoved(IOperation condition) =>
        EvaluationOrder.Of(condition).OfType<ILocalReferenceOperation>().Any(local => IsRemoved(local.Local));

    /// <summary>Whether the handler removes the object that it has looked up, so that the next run does not find it.</summary>
    private bool IsRemoved(ILocalSymbol local) => _facts.Calls.Any(call =>
        call.Method.Name is "Remove" or "RemoveAsync" or "Delete" or "DeleteAsync" && call.Invocation is { } removal
        && removal.Arguments.Any(argument => Is(argument.Value, local)));

    private static bool Is(IOperation value, ILocalSymbol local) =>
        value.Unwrapped() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    /// <summary>The condition, and what its locals were given.</summary>
    private static IEnumerable<IOperation> Closure(IOperation condition, FlowBody body)
    {
        var seen = new HashSet<IOperation>();
        var open = new Stack<IOperation>();
        open.Push(condition);
        while (open.Count > 0)
        {
            IOperation root = open.Pop();
            if (!seen.Add(root))
                continue;
            foreach (IOperation operation in EvaluationOrder.Of(root))
            {
                yield return operation;
                // An object isn't followed: what it was loaded with says nothing of the member that is asked.
                if (operation.Parent is IMemberReferenceOperation or IInvocationOperation or IArgumentOperation)
                    continue;
                foreach (IOperation? value in body.Definitions.Of(operation))
                {
                    if (value is not null)
                        open.Push(value);
                }
            }
        }
    }

    private static bool IsComputed(ISymbol member) =>
        member is IPropertySymbol { DeclaringSyntaxReferences.Length: > 0, IsIndexer: false, IsAbstract: false } property
        && property.ContainingType is { TypeKind: TypeKind.Class } type && !type.GetMembers().Any(one => IsFieldOf(one, property));

    private static bool IsFieldOf(ISymbol member, IPropertySymbol property) =>
        member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property.OriginalDefinition);
}
