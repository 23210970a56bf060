using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>Finds out what a key is made from, by walking back over locals, texts and conversions of one body.</summary>
/// <param name="definitions">The locals of the body.</param>
/// <param name="catalog">Says which calls give something new each time.</param>
/// <param name="event">The type of the event; null where it isn't known.</param>
internal sealed class KeyReader(Definitions definitions, EffectsCatalog catalog, ITypeSymbol? @event)
{
    private const int Deepest = 48;

    private readonly HashSet<IOperation> _open = [];
    private int _depth;
    private ILocalSymbol? _local;

    public KeyValue Read(IOperation value)
    {
        value = value.Unwrapped();
        if (_depth >= Deepest || !_open.Add(value))
            return One(KeyPartKind.Unknown, value);
        _depth++;
        KeyValue read = Constant(value) ?? Compound(value);
        _depth--;
        _open.Remove(value);
        return read;
    }

    private KeyValue? Constant(IOperation value)
    {
        if (value is IDefaultValueOperation { Type.IsReferenceType: true })
            return One(KeyPartKind.Null, value);
        if (value is ITypeOfOperation or INameOfOperation or IDefaultValueOperation)
            return One(KeyPartKind.Constant, value);
        return value.ConstantValue is { HasValue: true, Value: var constant }
            ? One(constant is null ? KeyPartKind.Null : constant is "" ? KeyPartKind.Empty : KeyPartKind.Constant, value)
            : null;
    }

    private KeyValue Compound(IOperation value) => value switch
    {
        ILocalReferenceOperation local => Local(local),
        IParameterReferenceOperation or IInstanceReferenceOperation => One(IsEvent(value) ? KeyPartKind.Member : KeyPartKind.Unknown, value),
        IMemberReferenceOperation member => Member(member),
        IConditionalAccessOperation access => Read(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => EventPath.Accessed(instance) is { } accessed ? Read(accessed) : One(KeyPartKind.Unknown, value),
        ICoalesceOperation coalesce => Read(coalesce.Value).Or(Read(coalesce.WhenNull)),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => Read(conditional.WhenTrue).Or(Read(otherwise)),
        ISwitchExpressionOperation { Arms.Length: > 0 } choice => choice.Arms.Select(arm => Read(arm.Value)).Aggregate((left, right) => left.Or(right)),
        IInterpolatedStringOperation text => Interpolated(text, isInvariant: false),
        IBinaryOperation binary => Binary(binary),
        IConversionOperation conversion => Read(conversion.Operand),
        IInvocationOperation call => Call(call),
        IObjectCreationOperation { Arguments.Length: > 0 } creation => Joined(creation, [.. creation.Arguments.Select(argument => Read(argument.Value))]),
        ITupleOperation tuple => Joined(tuple, [.. tuple.Elements.Select(Read)]),
        IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => One(KeyPartKind.Empty, value),
        IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements } => Joined(value, [.. elements.Select(Read)]),
        _ => One(KeyPartKind.Unknown, value),
    };

    private KeyValue Local(ILocalReferenceOperation reference)
    {
        IReadOnlyList<IOperation?> values = definitions.Of(reference.Local);
        if (IsEvent(reference))
            return One(KeyPartKind.Member, reference);
        // What a loop made before it goes round is one value for several messages.
        if (values.Count == 0 || values.Any(one => one is null) || values.Any(one => Loop(one!) != Loop(reference)))
            return values.Count == 1 && values[0] is { } only && Constant(only.Unwrapped()) is { } constant ? constant : One(KeyPartKind.Unknown, reference);
        ILocalSymbol? outer = _local;
        _local ??= reference.Local;
        KeyValue read = values.Select(one => Read(one!)).Aggregate((left, right) => left.Or(right));
        _local = outer;
        return read;
    }

    private static SyntaxNode? Loop(IOperation operation)
    {
        for (IOperation? at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is ILoopOperation or IAnonymousFunctionOperation)
                return at.Syntax;
        }
        return null;
    }

    private KeyValue Member(IMemberReferenceOperation reference)
    {
        switch (catalog.Of(reference.Member).Role)
        {
            case CallRole.Fresh or CallRole.Clock:
                return One(KeyPartKind.Fresh, reference);
            case CallRole.Transport:
                return One(KeyPartKind.Unknown, reference);
        }
        if (reference.Instance is null)
            return One(IsEmptyText(reference.Member) ? KeyPartKind.Empty : KeyPartKind.Unknown, reference);
        if (EventPath.Of(reference, @event) is { } path)
            return new KeyValue([[Part(KeyPartKind.Member, reference) with { Path = path }]]);
        if (reference.Instance.Unwrapped() is IInstanceReferenceOperation)
            return One(KeyPartKind.Unknown, reference);
        // nameof, typeof(X).Name, DateTime.UtcNow.Ticks, Guid.NewGuid().Version: of the same kind as what they are of.
        KeyValue owner = Read(reference.Instance);
        return owner.Parts.All(part => part.Kind is KeyPartKind.Constant or KeyPartKind.Fresh) ? owner : One(KeyPartKind.Unknown, reference);
    }

    private static bool IsEmptyText(ISymbol member) => member is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };

    private bool IsEvent(IOperation operation) => EventPath.IsEvent(operation, @event);

    private KeyValue Interpolated(IInterpolatedStringOperation text, bool isInvariant)
    {
        var parts = new List<KeyValue>();
        foreach (IInterpolationOperation hole in text.Parts.OfType<IInterpolationOperation>())
        {
            string format = hole.FormatString?.ConstantValue is { HasValue: true, Value: string written } ? written : "";
            KeyValue read = Formatted(Read(hole.Expression), format);
            parts.Add(!isInvariant && CultureText.IsIn(hole.Expression, format) ? With(read, hole.Expression) : read);
        }
        // Where the text becomes a handler, its holes are calls.
        parts.AddRange(text.Parts.OfType<IInterpolatedStringAppendOperation>()
            .Select(part => part.AppendCall).OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == "AppendFormatted")
            .Select(call => Read(call.Arguments[0].Value)));
        return parts.Count == 0 ? One(KeyPartKind.Constant, text) : Joined(text, parts);
    }

    private KeyValue Binary(IBinaryOperation binary)
    {
        if (binary.OperatorKind == BinaryOperatorKind.Remainder)
            return One(KeyPartKind.Remainder, binary);
        bool isText = binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };
        KeyValue Side(IOperation side) => isText && CultureText.IsIn(side, "") ? With(Read(side), side) : Read(side);
        return Joined(binary, [Side(binary.LeftOperand), Side(binary.RightOperand)]);
    }

    private KeyValue Call(IInvocationOperation call)
    {
        if (catalog.Of(call.TargetMethod).Role is CallRole.Fresh or CallRole.Clock)
            return One(KeyPartKind.Fresh, call);
        switch (KeyCalls.Of(call))
        {
            case KeyCall.Text when call.Instance is { } instance:
                KeyValue read = Formatted(Read(instance), CultureText.Format(call));
                return CultureText.Is(call) ? With(read, call) : read;
            case KeyCall.PassesInstance when call.Receiver() is { } receiver:
                return Read(receiver);
            case KeyCall.Invariant when InterpolatedText(call) is { } text:
                return Interpolated(text, isInvariant: true);
            case KeyCall.Joins or KeyCall.JoinsInCulture:
                bool isCulture = KeyCalls.Of(call) == KeyCall.JoinsInCulture;
                return Joined(call, [.. KeyCalls.Joined(call).Select(one => isCulture && CultureText.IsIn(one, "") ? With(Read(one), one) : Read(one))]);
            case KeyCall.HashCode:
                return One(KeyPartKind.HashCode, call);
            case KeyCall.Constant:
                return One(KeyPartKind.Constant, call);
            case KeyCall.Empty:
                return One(KeyPartKind.Empty, call);
            default:
                return One(KeyPartKind.Unknown, call);
        }
    }

    /// <summary>
    /// <c>FormattableString.Invariant($"…")</c>; or <c>string.Create(CultureInfo.InvariantCulture, $"…")</c>, where the text becomes a handler.
    /// </summary>
    private static IInterpolatedStringOperation? InterpolatedText(IInvocationOperation call)
    {
        IEnumerable<IOperation> values = call.Arguments.Select(argument => argument.Value);
        return values.Select(value => value.Unwrapped()).OfType<IInterpolatedStringOperation>().FirstOrDefault()
            ?? values.OfType<IInterpolatedStringHandlerCreationOperation>()
                .Select(handler => handler.Content).OfType<IInterpolatedStringOperation>().FirstOrDefault();
    }

    private KeyValue Joined(IOperation at, IReadOnlyList<KeyValue> parts)
    {
        // Each choice of a part with each of the others would be many; what matters is what may be in the key.
        KeyPart[] all = [.. parts.SelectMany(part => part.Parts)];
        return all.Length == 0 ? One(KeyPartKind.Unknown, at) : new KeyValue([all]);
    }

    private KeyValue With(KeyValue read, IOperation culture) =>
        new([.. read.Choices.Select(parts => (IReadOnlyList<KeyPart>)[.. parts, Part(KeyPartKind.CultureText, culture)])]);

    private static KeyValue Formatted(KeyValue read, string format) => format.Length == 0 ? read
        : new([.. read.Choices.Select(parts => (IReadOnlyList<KeyPart>)[.. parts.Select(part => part with { Format = part.Format + format })])]);

    private KeyValue One(KeyPartKind kind, IOperation operation) => new([[Part(kind, operation)]]);

    private KeyPart Part(KeyPartKind kind, IOperation operation) => new(kind, operation) { Local = _local };
}
