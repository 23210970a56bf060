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
    public static SqlVerdict Classify(CallSite site) => Of(site) is { } text ? SqlClassifier.Classify(text) : SqlVerdict.Unknown;

    /// <summary>Null where it isn't constant.</summary>
    public static string? Of(CallSite site)
    {
        if (site.Invocation is not { } call)
            return null;
        IEnumerable<IOperation> places = site.Role == CallRole.Command ? CommandTexts(call, site.Body) : call.Arguments.Where(IsText).Select(argument => argument.Value);
        string?[] texts = [.. places.Select(place => Constant(place, site.Body)).Take(2)];
        return texts is [var only] || (texts.Length == 2 && site.Role != CallRole.Command) ? texts[0] : null;
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
