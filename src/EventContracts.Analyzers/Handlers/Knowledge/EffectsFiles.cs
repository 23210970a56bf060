using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>The <c>*.effects.txt</c> files of a project.</summary>
internal static class EffectsFiles
{
    private const string Extension = ".effects.txt";

    public static bool Is(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the files say, in the order of their paths; lines that can't be read are left out.</summary>
    public static IEnumerable<EffectsLine> Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation) => files
        .Where(Is)
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .SelectMany(file => file.GetText(cancellation)?.Lines.Select(line => line.ToString()) ?? [])
        .Select(EffectsLine.Parse)
        .OfType<EffectsLine>();
}
