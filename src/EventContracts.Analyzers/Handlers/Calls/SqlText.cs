using System.Collections.Generic;
using System.Collections.Immutable;
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
        IOperation[] texts = [.. (site.Role == CallRole.Command ? CommandTexts(call, site.Body) : TextsIn(call.Arguments)).Take(2)];
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

    private static IEnumerable<IOperation> TextsIn(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Where(IsText).Select(argument => argument.Value);

    private static IEnumerable<IOperation> CommandTexts(IInvocationOperation call, FlowBody body)
    {
        if (call.Instance?.Unwrapped() is not { } command)
            return [];
        var texts = new List<IOperation>(AssignedTexts(command, body));
        foreach (IOperation? made in body.Definitions.Of(command))
        {
            if (made?.Unwrapped() is { } value)
            {
                texts.AddRange(value is IObjectCreationOperation creation ? TextsIn(creation.Arguments) : []);
                texts.AddRange(AssignedTexts(value, body));
            }
        }
        return texts;
    }

    private static IEnumerable<IOperation> AssignedTexts(IOperation command, FlowBody body) =>
        body.Definitions.MembersOf(command).Where(one => one.Member.Name == "CommandText").Select(one => one.Value);

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
    private static bool IsOverwritten(IOperation? value, IReadOnlyList<IOperation?> values, CallSite site) =>
        Place(value, site) is { } place && values.Any(other => other != value && Place(other, site) is { } later && IsLastBefore(site, place, later));

    private static bool IsLastBefore(CallSite site, FlowPosition earlier, FlowPosition later) =>
        site.Body.Dominates(later, site.Position) && site.Body.Reaches(earlier, later) && !site.Body.Reaches(later, earlier);

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
            IInterpolatedStringOperation interpolated when IsFormattable(interpolated) => Places(interpolated),
            _ => null,
        };
    }

    /// <summary>Sent as a <c>FormattableString</c>, the places are parameters.</summary>
    private static bool IsFormattable(IInterpolatedStringOperation text) =>
        text.Type?.Name == "FormattableString" || text.Parent is IConversionOperation { Type.Name: "FormattableString" };

    private static string Places(IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        int place = 0;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
            text.Append(part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string constant } ? constant : $"{{{place++}}}");
        return text.ToString();
    }

    private static bool IsSame(IOperation one, ILocalReferenceOperation other) =>
        one.Unwrapped() is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, other.Local);
}
