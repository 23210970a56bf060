using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Sql;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>The SQL that a call runs: an argument, or what its command object was given. Only constant text counts, with the places for parameters.</summary>
internal static class SqlText
{
    /// <summary>Of several texts that it may be, the worst counts.</summary>
    public static SqlVerdict Classify(CallSite site) => Of(site) is { Count: > 0 } texts ? texts.Max(SqlClassifier.Classify) : SqlVerdict.Unknown;

    /// <summary>The text, or those that a variable may have there; empty where one of them isn't constant.</summary>
    public static IReadOnlyList<string> Of(CallSite site)
    {
        if (site.Invocation is not { } call)
            return [];
        IEnumerable<IOperation> places = site.Role == CallRole.Command ? CommandTexts(call, site.Body) : call.Arguments.Where(IsText).Select(argument => argument.Value);
        IOperation[] texts = [.. places.Take(2)];
        return texts.Length == 1 || (texts.Length == 2 && site.Role != CallRole.Command) ? [.. Constants(texts[0], site)] : [];
    }

    /// <summary>The values that are sent with the SQL and are no arguments of the call: parameters of a command, places of an interpolated string.</summary>
    public static IEnumerable<IOperation> ParametersOf(CallSite site)
    {
        if (site.Role != CallRole.Command || site.Invocation?.Instance?.Unwrapped() is not ILocalReferenceOperation command)
            yield break;
        // command.Parameters.AddWithValue("id", e.EventId), and parameter objects that are added.
        foreach (IInvocationOperation call in site.Body.Operations.OfType<IInvocationOperation>())
        {
            if (call.Instance?.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Parameters", Instance: { } owner } && IsSame(owner, command))
            {
                foreach (IArgumentOperation argument in call.Arguments)
                    yield return argument.Value;
            }
        }
    }

    private static bool IsText(IArgumentOperation argument) =>
        argument.Parameter?.Type is { } type && (type.SpecialType == SpecialType.System_String || type.Name is "FormattableString" or "CommandDefinition");

    private static IEnumerable<IOperation> CommandTexts(IInvocationOperation call, FlowBody body)
    {
        if (call.Instance?.Unwrapped() is not { } command)
            return [];
        var texts = new List<IOperation>(body.Definitions.MembersOf(command).Where(one => one.Member.Name == "CommandText").Select(one => one.Value));
        foreach (IOperation? made in body.Definitions.Of(command))
        {
            if (made?.Unwrapped() is { } value)
            {
                texts.AddRange(value is IObjectCreationOperation creation ? creation.Arguments.Where(IsText).Select(argument => argument.Value) : []);
                texts.AddRange(body.Definitions.MembersOf(value).Where(one => one.Member.Name == "CommandText").Select(one => one.Value));
            }
        }
        return texts;
    }

    private static IEnumerable<string> Constants(IOperation value, CallSite site)
    {
        value = value.Unwrapped();
        IReadOnlyList<IOperation?> values = site.Body.Definitions.Of(value);
        if (values.Count < 2)
            return Constant(value, site.Body) is { } only ? [only] : [];
        string?[] texts = [.. values.Where(one => !IsOverwritten(one, values, site)).Select(one => one is null ? null : Constant(one, site.Body))];
        return texts.Any(one => one is null) ? [] : texts.OfType<string>();
    }

    /// <summary>Whether the variable has another value by the time of the call, whatever way leads there.</summary>
    private static bool IsOverwritten(IOperation? value, IReadOnlyList<IOperation?> values, CallSite site) => Place(value, site) is { } place && values.Any(other =>
        other != value && Place(other, site) is { } later && site.Body.Dominates(later, site.Position) && site.Body.Reaches(place, later) && !site.Body.Reaches(later, place));

    private static FlowPosition? Place(IOperation? value, CallSite site)
    {
        IOperation? holder = value?.Parent;
        while (holder is IConversionOperation or IParenthesizedOperation)
            holder = holder.Parent;
        return holder is ISimpleAssignmentOperation assignment && site.Body.Operations.Contains(assignment) ? site.Body.PositionOf(assignment) : null;
    }

    private static string? Constant(IOperation value, FlowBody body, int depth = 0)
    {
        value = value.Unwrapped();
        if (value.ConstantValue is { HasValue: true, Value: string text })
            return text;
        if (depth > 8)
            return null;
        return value switch
        {
            ILocalReferenceOperation or IFlowCaptureReferenceOperation => body.Definitions.Of(value) is [{ } only] ? Constant(only, body, depth + 1) : null,
            IObjectCreationOperation { Arguments: [var first, ..] } => Constant(first.Value, body, depth + 1),
            // Sent as a FormattableString, the places are parameters.
            IInterpolatedStringOperation interpolated when interpolated.Type?.Name == "FormattableString" || interpolated.Parent is IConversionOperation { Type.Name: "FormattableString" } => Places(interpolated),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => null,
            _ => null,
        };
    }

    private static string Places(IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        int place = 0;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
            text.Append(part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string constant } ? constant : $"{{{place++}}}");
        return text.ToString();
    }

    private static bool IsSame(IOperation one, IOperation other) =>
        one.Unwrapped() is ILocalReferenceOperation left && other is ILocalReferenceOperation right && SymbolEqualityComparer.Default.Equals(left.Local, right.Local);
}
