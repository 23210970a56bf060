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
            IInvocationOperation call => Truth(call, body, depth),
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
        return found is { } one && !values.Any(value => IsConstant(value!, one.NewWhen)) ? found : null;
    }

    private static bool IsConstant(IOperation value, bool wanted) =>
        value.Unwrapped().ConstantValue is { HasValue: true, Value: bool constant } && constant == wanted;

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
                return When(isEqual == constant, Test(left, body, depth + 1));
            case null when isEqual || kind == BinaryOperatorKind.NotEquals:
                return When(isEqual, Answer(left, GuardAnswer.NullWhenNew, body, depth));
            case int number when IsAnyRow(kind, number) is { } anyRow:
                return When(anyRow, Rows(left, body, depth));
            default:
                return null;
        }
    }

    private static GuardTest? When(bool isTrue, GuardTest? test) => isTrue ? test : test?.Negated();

    /// <summary>Whether a comparison of a number of rows is true for one row and false for none; false for the reverse, null for any other.</summary>
    private static bool? IsAnyRow(BinaryOperatorKind kind, int number) => (kind, number) switch
    {
        (BinaryOperatorKind.Equals, 0) or (BinaryOperatorKind.NotEquals, 1)
            or (BinaryOperatorKind.LessThan, 1) or (BinaryOperatorKind.LessThanOrEqual, 0) => false,
        (BinaryOperatorKind.Equals, 1) or (BinaryOperatorKind.NotEquals, 0)
            or (BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => true,
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
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } => When(constant, Test(value, body, depth + 1)),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => Answer(value, GuardAnswer.NullWhenNew, body, depth),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: 0 } } => Rows(value, body, depth)?.Negated(),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: 1 } } => Rows(value, body, depth),
        // x is { } y, x is T y: not null.
        IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation => Answer(value, GuardAnswer.NullWhenNew, body, depth)?.Negated(),
        _ => null,
    };

    private GuardTest? Truth(IInvocationOperation call, FlowBody body, int depth) =>
        Answer(call, GuardAnswer.TrueWhenNew, body, depth) ?? Answer(call, GuardAnswer.TrueWhenDuplicate, body, depth)?.Negated();

    private GuardTest? Rows(IOperation value, FlowBody body, int depth) =>
        Answer(value, GuardAnswer.RowsWhenNew, body, depth) ?? Answer(value, GuardAnswer.RowsWhenDuplicate, body, depth)?.Negated();

    /// <summary>The call behind a value, if it answers in that way.</summary>
    private GuardTest? Answer(IOperation value, GuardAnswer wanted, FlowBody body, int depth)
    {
        value = value.Unwrapped();
        if (depth > Longest)
            return null;
        if (value is ILocalReferenceOperation or IFlowCaptureReferenceOperation)
            return body.Definitions.Of(value) is [{ } only] ? Answer(only, wanted, body, depth + 1) : null;
        if (value is not IInvocationOperation call || answers.Of(call, body) is not { } answer || answer.Answer != wanted)
            return null;
        return new GuardTest(call, answer.Kind, NewWhen: true);
    }
}
