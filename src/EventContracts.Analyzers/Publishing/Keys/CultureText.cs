using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>Texts that come out differently under another culture: <c>1.5</c> and <c>1,5</c>, <c>i</c> and <c>ı</c>.</summary>
internal static class CultureText
{
    private static readonly string[] InvariantDates = ["O", "o", "R", "r", "s", "u"];

    /// <summary>Whether a call without a culture makes such a text.</summary>
    public static bool Is(IInvocationOperation call) => !HasProvider(call.TargetMethod) && call.Instance is { } instance
        && (call.TargetMethod.Name == "ToString" ? IsIn(instance, Format(call)) : call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String);

    /// <summary>Whether a value becomes such a text where nobody names a culture.</summary>
    public static bool IsIn(IOperation value, string format)
    {
        ITypeSymbol? type = value.Unwrapped().Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type switch
        {
            { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single } => true,
            _ => IsTime(type) && !InvariantDates.Contains(format),
        };
    }

    private static bool IsTime(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_DateTime }
        or { Name: "DateTimeOffset" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The format that a <c>ToString</c> is given, where it is constant.</summary>
    public static string Format(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault() ?? "";

    public static bool HasProvider(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider" or "CultureInfo");
}
