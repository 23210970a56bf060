using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>A contract as the rules for producers see it.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Topic">The topic it names; null where that is not known.</param>
/// <param name="Key">
/// The properties that form its key, as in <c>Customer.Id</c>; empty for a contract that has none on purpose, null where nothing is known.
/// </param>
/// <param name="IsTotallyOrdered">Whether all events of the topic are in one order, in its one partition.</param>
internal sealed record EventContractType(INamedTypeSymbol Type, string? Topic, IReadOnlyList<string>? Key, bool IsTotallyOrdered)
{
    /// <summary>It says that its events are in no order.</summary>
    public bool IsUnordered => Key is { Count: 0 } && !IsTotallyOrdered;

    /// <summary>Its events are in no order, or all in one: what the key is decides nothing.</summary>
    public bool NeedsNoKey => IsUnordered || (IsTotallyOrdered && !IsKeyed);

    public bool IsKeyed => Key is { Count: > 0 };

    /// <summary>The key in words: <c>OrderId</c>, <c>Region and OrderId</c>.</summary>
    public string KeyText => string.Join(" and ", Key ?? []);

    /// <summary>Whether a path of properties is a part of the key, lies in one, or holds one.</summary>
    public bool Concerns(IReadOnlyList<string> path)
    {
        string written = string.Join(".", path);
        return Key is not null && Key.Any(part => part == written || LiesIn(part, written) || LiesIn(written, part));
    }

    private static bool LiesIn(string path, string outer) => path.StartsWith(outer + ".", StringComparison.Ordinal);
}
