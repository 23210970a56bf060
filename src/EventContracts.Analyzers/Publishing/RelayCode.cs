using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>Code that passes messages on as they are: replay, mirroring, retries, dead letters. Topic and partition are its own business.</summary>
internal static class RelayCode
{
    private static readonly string[] Words = ["Relay", "Replay", "Mirror", "DeadLetter", "Dlq", "Dlt", "Poison", "Retry", "Requeue", "Forward", "Parking"];

    public static bool Is(ISymbol owner) => IsNamed(owner.Name) || (owner.ContainingType is { } type && IsNamed(type.Name));

    public static bool IsNamed(string name)
    {
        string plain = name.Replace("-", "").Replace("_", "").Replace(".", "");
        return Words.Any(word => plain.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
