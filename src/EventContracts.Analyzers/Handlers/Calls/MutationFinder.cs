using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Finds members that are changed by what they were: <c>stock -= n</c>, <c>count++</c>, <c>total = total + x</c>.
/// On an object that is read from a store it's an update that a second run repeats; on the handler itself it's
/// memory that grows; on a parameter the caller decides; on an object made here it's nothing.
/// </summary>
internal sealed class MutationFinder(FlowFacts facts)
{
    private static readonly string[] RunWords = ["attempt", "retry", "retries", "timesSent", "tryCount", "tries", "deliveryCount", "failureCount"];

    private bool? _saves;

    public IEnumerable<Effect> Find(FlowBody body)
    {
        foreach (IOperation operation in body.Operations)
        {
            Effect? effect = operation switch
            {
                ICompoundAssignmentOperation { OperatorKind: not (BinaryOperatorKind.Or or BinaryOperatorKind.And) } compound =>
                    Change(compound.Target, operation, Sign(compound.OperatorKind), body),
                IIncrementOrDecrementOperation step => Change(step.Target, operation, step.Kind == OperationKind.Increment ? "++" : "--", body),
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                    when IsBuiltUpon(assignment.Value, target.Member, _ => true) => Change(target, operation, " = …", body),
                IInvocationOperation call => Accumulation(call, body),
                _ => null,
            };
            if (effect is not null)
                yield return effect;
        }
    }

    /// <summary>What a change of that object is; null where it's nothing that outlives the handling, or nobody knows.</summary>
    public EffectKind? KindOf(ObjectOrigin target) => target.Kind switch
    {
        ObjectKind.Stored => EffectKind.Update,
        ObjectKind.Fetched when Saves => EffectKind.Update,
        ObjectKind.This or ObjectKind.Field => EffectKind.Memory,
        ObjectKind.Parameter => EffectKind.Update,
        _ => null,
    };

    private bool Saves => _saves ??= facts.Calls.Any(SaveCalls.IsSave);

    /// <summary>A change through a method: of the counter that a setter is given anew, of the collection of another object.</summary>
    public Effect? Through(CallSite call)
    {
        if (RelativeSetting.Find(call) is { } member && !CountsRuns(member.Name))
        {
            ObjectOrigin owner = facts.Objects.Of(call.Invocation!.Instance, call.Body);
            return KindOf(owner) is { } kind ? Effect(kind, $"{call.Method.Name}({member.Name} …)", owner, call.Operation, call.Body) : null;
        }
        return CollectionGrowth.Find(call, facts) is { } growth && KindOf(growth.Owner) is { } grown
            ? Effect(grown, growth.Member + ".Add", growth.Owner, call.Operation, call.Body) with { Key = growth.Key }
            : null;
    }

    private Effect? Change(IOperation target, IOperation operation, string sign, FlowBody body)
    {
        if (UnboundCode.Member(target) is { } unbound)
            return ChangeOfUnbound(unbound.Owner, unbound.Name, operation, sign, body);
        if (target is not IMemberReferenceOperation member
            || member is not (IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false }))
            return null;
        // An event handler, a delegate: e += h.
        if (member.Type is { TypeKind: TypeKind.Delegate } || CountsRuns(member.Member.Name))
            return null;
        ObjectOrigin owner = member.Instance is null ? new(ObjectKind.Field) : facts.Objects.Of(member.Instance, body);
        return KindOf(owner) is { } kind ? Effect(kind, $"{member.Member.Name}{sign}", owner, operation, body) : null;
    }

    /// <summary>The object is loaded by an id whose type is missing, so that nothing is known of its own type; that it is loaded is enough.</summary>
    private Effect? ChangeOfUnbound(IOperation owner, string name, IOperation operation, string sign, FlowBody body)
    {
        ObjectOrigin origin = facts.Objects.Of(owner, body);
        bool isLoaded = origin.Kind is ObjectKind.Stored or ObjectKind.Fetched;
        return isLoaded && !CountsRuns(name) && KindOf(origin) is { } kind ? Effect(kind, name + sign, origin, operation, body) : null;
    }

    /// <summary>A counter of attempts, or a version: another run is what it is to count.</summary>
    private static bool CountsRuns(string name) => RunWords.Any(word => BeginsWord(name, name.IndexOf(word, StringComparison.OrdinalIgnoreCase)))
        || (name.EndsWith("Version", StringComparison.OrdinalIgnoreCase) && BeginsWord(name, name.Length - "Version".Length));

    /// <summary>As <c>Tries</c> does in <c>NumberOfTries</c>, and not in <c>Entries</c>.</summary>
    private static bool BeginsWord(string name, int at) => at == 0 || (at > 0 && (char.IsUpper(name[at]) || name[at - 1] == '_'));

    /// <summary>The value reads the member and computes with it; <c>x = Math.Max(x, y)</c> and <c>x = x ?? y</c> don't.</summary>
    public static bool IsBuiltUpon(IOperation value, ISymbol member, Func<IMemberReferenceOperation, bool> isOwn)
    {
        List<IOperation> operations = EvaluationOrder.Of(value);
        return operations.Any(operation => operation is IBinaryOperation binary && IsArithmetic(binary)
                && (Is(binary.LeftOperand, member, isOwn) || Is(binary.RightOperand, member, isOwn)))
            && !operations.Any(operation => operation is IInvocationOperation { TargetMethod.Name: "Max" or "Min" });
    }

    private static bool IsArithmetic(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide;

    private static bool Is(IOperation operand, ISymbol member, Func<IMemberReferenceOperation, bool> isOwn) =>
        operand.Unwrapped() is IMemberReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition) && isOwn(reference);

    /// <summary>A list of the handler that grows, a counter that is stepped by <c>Interlocked</c>.</summary>
    private Effect? Accumulation(IInvocationOperation call, FlowBody body)
    {
        string name = call.TargetMethod.Name;
        if (call.TargetMethod.ContainingType is { Name: "Interlocked" } && name is "Increment" or "Decrement" or "Add" && call.ArgumentFor(0) is { } counter)
            return Change(counter, call, "++", body);
        bool isGrowth = call.TargetMethod.ContainingType?.Name switch
        {
            "List" or "IList" or "ICollection" or "ConcurrentBag" => name is "Add" or "AddRange" or "Insert",
            "Queue" or "ConcurrentQueue" => name == "Enqueue",
            "Stack" or "ConcurrentStack" => name == "Push",
            "ConcurrentDictionary" => name == "AddOrUpdate" && IsGivenComputation(call),
            _ => false,
        };
        // Only the handler's own: a list of an entity may be checked by it, or be its domain events.
        bool isOwn = facts.Scope.IsRoot && call.Instance?.Unwrapped() is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation };
        return isGrowth && isOwn ? Effect(EffectKind.Memory, $"{Member(call.Instance!)}.{name}", new(ObjectKind.Field), call, body) : null;
    }

    private bool IsGivenComputation(IInvocationOperation call) =>
        facts.Bodies.Any(lambda => IsInside(lambda, call) && lambda.Operations.Any(operation => operation is IBinaryOperation));

    private static bool IsInside(FlowBody lambda, IOperation call) => lambda.Lambda is { } made && call.Syntax.Span.Contains(made.Syntax.Span);

    private static string Member(IOperation reference) => ((IMemberReferenceOperation)reference.Unwrapped()).Member.Name;

    private static Effect Effect(EffectKind kind, string action, ObjectOrigin target, IOperation operation, FlowBody body) =>
        new(kind, action, target, operation, body, ImmutableArray<string>.Empty, ImmutableArray.Create(operation.Syntax.GetLocation()));

    private static string Sign(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => " += …",
        BinaryOperatorKind.Subtract => " -= …",
        BinaryOperatorKind.Multiply => " *= …",
        _ => " = …",
    };
}
