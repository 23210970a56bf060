using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>What <c>.editorconfig</c> or <c>.globalconfig</c> says under <c>eventcontracts.</c>; what can't be read counts as not said.</summary>
internal sealed record HandlerOptions
{
    private const string Prefix = "eventcontracts.";
    private const int DeepestCalls = 10;

    /// <summary>Metadata names of the interfaces whose implementations are handlers, beside this product's own.</summary>
    public IReadOnlyList<string> HandlerTypes { get; init; } = [];

    /// <summary>Whether the framework dedupes already, so that only what it can't take back is reported.</summary>
    public bool IsDeduped { get; init; }

    public int MaxCallDepth { get; init; } = 4;

    /// <summary>Whether a call whose body can't be seen, and of which nothing is known, counts as an effect.</summary>
    public bool AreUnknownCallsTold { get; init; }

    /// <summary>Whether Java clients share the topics, whose partitioner is another one by default.</summary>
    public bool IsJavaInterop { get; init; }

    public IReadOnlyList<string> IdempotencyHeaders { get; init; } = ["Idempotency-Key"];

    /// <summary>Options belong to the project; they are read where its first file is, by path, so that the order of files doesn't matter.</summary>
    public static HandlerOptions Read(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        SyntaxTree? first = compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal).FirstOrDefault();
        return Read(first is null ? provider.GlobalOptions : provider.GetOptions(first));
    }

    public static HandlerOptions Read(AnalyzerConfigOptions options)
    {
        var defaults = new HandlerOptions();
        return new()
        {
            HandlerTypes = List(options, "handler_types") ?? defaults.HandlerTypes,
            IsDeduped = Text(options, "dedupe") is "inbox" or "transport",
            MaxCallDepth = Depth(options) ?? defaults.MaxCallDepth,
            AreUnknownCallsTold = Text(options, "unknown_calls") == "report",
            IsJavaInterop = Text(options, "java_interop") == "true",
            IdempotencyHeaders = List(options, "idempotency_headers") ?? defaults.IdempotencyHeaders,
        };
    }

    private static int? Depth(AnalyzerConfigOptions options) =>
        int.TryParse(Text(options, "max_call_depth"), NumberStyles.None, CultureInfo.InvariantCulture, out int depth) ? Math.Min(depth, DeepestCalls) : null;

    private static string? Text(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out string? value) ? value.Trim().ToLowerInvariant() : null;

    private static string[]? List(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out string? value) ? Split(value) : null;

    /// <summary>The items of a list, as any option writes it.</summary>
    public static string[] Split(string value) =>
        [.. value.Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries).Select(one => one.Trim()).Where(one => one.Length > 0)];
}
