using System;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>Where to mark what a pointer names: a name where its value is long, the value where it is one word.</summary>
internal static class ChangedToken
{
    /// <summary>A place that is not there is marked at what is left around it.</summary>
    public static TextSpan Of(SchemaLocation location)
    {
        if (location.Nearest() is not (var node, var member))
            return default;
        return !node.IsObject && !node.IsArray ? node.Span : member?.NameSpan ?? new TextSpan(node.Span.Start, Math.Min(node.Span.Length, 1));
    }
}
