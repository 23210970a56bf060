using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>The calls of the framework that keys are made with. Any other is unknown.</summary>
internal static class KeyCalls
{
    public static KeyCall Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        string space = method.ContainingNamespace?.ToDisplayString() ?? "";
        if (method.Name == "GetType")
            return KeyCall.Constant;
        if (method.Name == "GetHashCode" || (method.ContainingType.Name == "HashCode" && space == "System"))
            return KeyCall.HashCode;
        if (method.Name is "ToString" or "ToText" && call.Instance is not null)
            return KeyCall.Text;
        return space switch
        {
            "System" => OfSystem(method),
            "System.Text" when method.Name is "GetBytes" or "GetString" => KeyCall.Joins,
            "System.Security.Cryptography" when method.Name is "HashData" or "ComputeHash" => KeyCall.Joins,
            "System.IO.Hashing" when method.Name is "Hash" or "HashToUInt32" or "HashToUInt64" or "HashToUInt128" => KeyCall.Joins,
            "System.Linq" when method.Name is "ToArray" or "Concat" => KeyCall.Joins,
            _ => KeyCall.Unknown,
        };
    }

    /// <summary>What is joined: the arguments, those in a <c>params</c> array each for itself, without cultures and encodings.</summary>
    public static IEnumerable<IOperation> Joined(IInvocationOperation call) => call.Arguments
        .Select(argument => argument.Value.Unwrapped())
        .SelectMany(value => value is IArrayCreationOperation { Initializer.ElementValues: var elements } ? elements.Select(one => one.Unwrapped()) : [value])
        .Where(value => value.Type is not { Name: "CultureInfo" or "IFormatProvider" or "Encoding" });

    private static KeyCall OfSystem(IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        ("String", "ToLower" or "ToUpper") => KeyCall.Text,
        ("String", "Concat" or "Join") => KeyCall.JoinsInCulture,
        ("String", "Format") => CultureText.HasProvider(method) ? KeyCall.Joins : KeyCall.JoinsInCulture,
        ("String", "Create") or ("FormattableString", "Invariant") => KeyCall.Invariant,
        ("String", "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Equals" or "Compare") => KeyCall.Unknown,
        ("String", _) when !method.IsStatic => KeyCall.PassesInstance,
        ("Nullable", "GetValueOrDefault") => KeyCall.PassesInstance,
        ("Guid", "ToByteArray") or ("MemoryExtensions", "AsSpan" or "AsMemory") => KeyCall.PassesInstance,
        ("ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory", "ToArray") => KeyCall.PassesInstance,
        ("Array", "Empty") => KeyCall.Empty,
        ("BitConverter", "GetBytes") or ("Convert", _) or ("Math", _) or ("Guid", "Parse") => KeyCall.Joins,
        _ => KeyCall.Unknown,
    };
}
