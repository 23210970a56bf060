using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Messages;

/// <summary>Calls that make text or bytes of an object.</summary>
internal static class Serialization
{
    public static bool Is(IMethodSymbol method) => method.Name is "Serialize" or "SerializeToUtf8Bytes" or "SerializeObject" or "SerializeToElement"
        || (method.Name.StartsWith("ToJson", StringComparison.Ordinal) && method.Parameters.Length <= 2);

    /// <summary>What is serialized, as it is before it is converted to <c>object</c>.</summary>
    public static IOperation? Argument(IInvocationOperation call) =>
        (call.Receiver() is { } receiver && call.Arguments.Length == 0 ? receiver : call.Arguments.FirstOrDefault()?.Value)?.Unwrapped();
}
