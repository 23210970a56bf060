using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace EventContracts.Analyzers.Configuration;

/// <summary>What may stand under <c>eventcontracts.</c> in <c>.editorconfig</c> or <c>.globalconfig</c>, and what its values look like.</summary>
internal static class KnownOptions
{
    public const string Prefix = "eventcontracts.";
    public const string HandlerTypes = "handler_types";

    private static readonly IReadOnlyDictionary<string, Func<string, string?>> Faults = new Dictionary<string, Func<string, string?>>(StringComparer.Ordinal)
    {
        [HandlerTypes] = _ => null,
        ["dedupe"] = value => OneOf(value, "none", "inbox", "transport"),
        ["max_call_depth"] = value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "it must be a number of calls",
        ["unknown_calls"] = value => OneOf(value, "ignore", "report"),
        ["idempotency_headers"] = _ => null,
        ["java_interop"] = value => OneOf(value, "true", "false"),
        ["producer_only"] = value => OneOf(value, "true", "false"),
    };

    /// <summary>All keys, without the prefix.</summary>
    public static IEnumerable<string> Names => Faults.Keys;

    public static bool IsKnown(string name) => Faults.ContainsKey(name);

    /// <summary>What is wrong with the value of a known key; null for nothing.</summary>
    public static string? Fault(string name, string value) => Faults[name](value.Trim().ToLowerInvariant());

    private static string? OneOf(string value, params string[] words) =>
        words.Contains(value) ? null : $"it must be {string.Join(", ", words.Take(words.Length - 1))} or {words[words.Length - 1]}";
}
