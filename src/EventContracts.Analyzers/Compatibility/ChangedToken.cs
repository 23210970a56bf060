using System;
using System.Collections.Generic;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>Where to mark what a pointer names: a name where its value is long, the value where it is one word.</summary>
internal static class ChangedToken
{
    /// <summary>A place that is not there is marked at what is left around it.</summary>
    public static TextSpan Of(SchemaLocation location)
    {
        if (location.File.Root is not { } node)
            return default;
        var span = new TextSpan(node.Span.Start, Math.Min(node.Span.Length, 1));
        if (!JsonPointer.TryParse(location.Pointer, out IReadOnlyList<string> segments))
            return span;
        foreach (string segment in segments)
        {
            if (JsonPointer.Step(node, segment) is not { } next)
                break;
            span = !IsContainer(next) ? next.Span : node.FindMember(segment)?.NameSpan ?? new TextSpan(next.Span.Start, 1);
            node = next;
        }
        return span;
    }

    private static bool IsContainer(JsonNode node) => node.IsObject || node.IsArray;
}
