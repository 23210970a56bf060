using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Configuration;

/// <summary>Finds keys and values under <c>eventcontracts.</c> that nobody reads.</summary>
internal static class OptionCheck
{
    /// <summary>What is wrong, each once, in the order of the texts.</summary>
    public static IEnumerable<string> Faults(AnalyzerConfigOptionsProvider provider, Compilation compilation)
    {
        var written = new SortedSet<(string Key, string Value)>(Comparer<(string Key, string Value)>.Create((left, right) =>
            string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : string.CompareOrdinal(left.Value, right.Value)));
        // The compiler gives files with the same sections the same object: a few for a project, not one for each file.
        var seen = new HashSet<AnalyzerConfigOptions>();
        foreach (AnalyzerConfigOptions options in compilation.SyntaxTrees.Select(provider.GetOptions).Prepend(provider.GlobalOptions).Where(seen.Add))
        {
            foreach (string key in options.Keys.Where(key => key.StartsWith(KnownOptions.Prefix, StringComparison.OrdinalIgnoreCase)))
                written.Add((key.ToLowerInvariant(), options.TryGetValue(key, out string? value) ? value : ""));
        }
        return written.SelectMany(one => Faults(one.Key, one.Value, compilation));
    }

    private static IEnumerable<string> Faults(string key, string value, Compilation compilation)
    {
        string name = key.Substring(KnownOptions.Prefix.Length);
        if (!KnownOptions.IsKnown(name))
        {
            string? nearest = NearestWord.Find(name, KnownOptions.Names) is { } known ? KnownOptions.Prefix + known : null;
            yield return $"The option '{key}' is not known, so it has no effect.{NearestWord.Suggestion(nearest)}";
        }
        else if (KnownOptions.Fault(name, value) is { } fault)
        {
            yield return $"The value '{value}' of the option '{key}' has no effect: {fault}";
        }
        else if (name == KnownOptions.HandlerTypes)
        {
            foreach (string type in HandlerOptions.Split(value).Where(type => IsMisspelt(type, compilation)))
            {
                yield return $"'{type}' of the option '{key}' names no type, so its handlers are not analyzed; "
                    + "write its metadata name, as in 'NServiceBus.IHandleMessages`1'";
            }
        }
    }

    /// <summary>Its package is here and the type isn't. A project that doesn't use the framework may share the option with one that does.</summary>
    private static bool IsMisspelt(string type, Compilation compilation)
    {
        if (!compilation.GetTypesByMetadataName(type).IsEmpty)
            return false;
        int dot = type.LastIndexOf('.');
        return dot <= 0 || SymbolNames.Namespace(compilation, type.Substring(0, dot)) is not null;
    }
}
