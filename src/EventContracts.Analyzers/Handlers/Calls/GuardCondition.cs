using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Follows a condition back to the guard that it tests, and keeps track of negations.</summary>
internal sealed class GuardCondition(GuardAnswers answers)
{
    private const int Longest = 32;

    public GuardTest? Test(IOperation condition, FlowBody body) => Test(condition, body, 0);

    private GuardTest? Test(IOperation value, FlowBody body, int depth)
    {
        value = value.Unwrapped();
        if (depth > Longest)
            return null;
        return value switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Test(not.Operand, body, depth + 1)?.Negated(),
            IBinaryOperation binary => Comparison(binary, body, depth),
            IIsPatternOperation match => Pattern(match.Value, match.Pattern, body, depth),
            IIsNullOperation isNull => Answer(isNull.Operand, GuardAnswer.NullWhenNew, body, depth),
            ILocalReferenceOperation or IFlowCaptureReferenceOperation => Definitions(value, body, depth),
            IInvocationOperation call => Answer(call, GuardAnswer.TrueWhenNew, body, depth) ?? Answer(call, GuardAnswer.TrueWhenDuplicate, body, depth)?.Negated(),
            _ => null,
        };
    }

    /// <summary>All values of the local must say the same; a constant that stands for "not new" says nothing against it.</summary>
    private GuardTest? Definitions(IOperation reference, FlowBody body, int depth)
    {
        GuardTest? found = null;
        IReadOnlyList<IOperation?> values = body.Definitions.Of(reference);
        foreach (IOperation? value in values)
        {
            if (value is null)
                return null;
            if (value.Unwrapped().ConstantValue is { HasValue: true })
                continue;
            if (Test(value, body, depth + 1) is not { } test || (found is { } other && other.NewWhen != test.NewWhen))
                return null;
            found = test;
        }
        return found is { } one && values.All(value => value!.Unwrapped().ConstantValue is not { HasValue: true, Value: bool constant } || constant != one.NewWhen) ? found : null;
    }

    private GuardTest? Comparison(IBinaryOperation binary, FlowBody body, int depth)
    {
        (IOperation left, IOperation right, BinaryOperatorKind kind) = (binary.LeftOperand.Unwrapped(), binary.RightOperand.Unwrapped(), binary.OperatorKind);
        if (left.ConstantValue.HasValue)
            (left, right, kind) = (right, left, Mirrored(kind));
        if (!right.ConstantValue.HasValue)
            return null;
        bool isEqual = kind == BinaryOperatorKind.Equals;
        switch (right.ConstantValue.Value)
        {
            case bool constant when isEqual || kind == BinaryOperatorKind.NotEquals:
                return Test(left, body, depth + 1) is { } test ? (isEqual == constant ? test : test.Negated()) : null;
            case null when isEqual || kind == BinaryOperatorKind.NotEquals:
                GuardTest? isNull = Answer(left, GuardAnswer.NullWhenNew, body, depth);
                return isEqual ? isNull : isNull?.Negated();
            case int number when IsAnyRow(kind, number) is { } anyRow:
                GuardTest? rows = Answer(left, GuardAnswer.RowsWhenNew, body, depth) ?? Answer(left, GuardAnswer.RowsWhenDuplicate, body, depth)?.Negated();
                return anyRow ? rows : rows?.Negated();
            default:
                return null;
        }
    }

    /// <summary>Whether a comparison of a number of rows is true for one row and false for none; false for the reverse, null for any other.</summary>
    private static bool? IsAnyRow(BinaryOperatorKind kind, int number) => (kind, number) switch
    {
        (BinaryOperatorKind.Equals, 0) or (BinaryOperatorKind.LessThan, 1) or (BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.NotEquals, 1) => false,
        (BinaryOperatorKind.Equals, 1) or (BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) or (BinaryOperatorKind.NotEquals, 0) => true,
        _ => null,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private GuardTest? Pattern(IOperation value, IPatternOperation pattern, FlowBody body, int depth) => pattern switch
    {
        INegatedPatternOperation negated => Pattern(value, negated.Pattern, body, depth + 1)?.Negated(),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } => Test(value, body, depth + 1) is { } test ? (constant ? test : test.Negated()) : null,
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => Answer(value, GuardAnswer.NullWhenNew, body, depth),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: 0 } } => Answer(value, GuardAnswer.RowsWhenNew, body, depth)?.Negated() ?? Answer(value, GuardAnswer.RowsWhenDuplicate, body, depth),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: 1 } } => Answer(value, GuardAnswer.RowsWhenNew, body, depth) ?? Answer(value, GuardAnswer.RowsWhenDuplicate, body, depth)?.Negated(),
        // x is { } y, x is T y: not null.
        IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation => Answer(value, GuardAnswer.NullWhenNew, body, depth)?.Negated(),
        _ => null,
    };

    /// <summary>The call behind a value, if it answers in that way.</summary>
    private GuardTest? Answer(IOperation value, GuardAnswer wanted, FlowBody body, int depth)
    {
        value = value.Unwrapped();
        if (depth > Longest)
            return null;
        if (value is ILocalReferenceOperation or IFlowCaptureReferenceOperation)
            return body.Definitions.Of(value) is [{ } only] ? Answer(only, wanted, body, depth + 1) : null;
        return value is IInvocationOperation call && answers.Of(call, body) is { } answer && answer.Answer == wanted ? new GuardTest(call, answer.Kind, NewWhen: true) : null;
    }
}
