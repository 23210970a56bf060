using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What came of comparing one text the last time, for as long as the text lives: an edit elsewhere compares nothing again.</summary>
internal sealed class LastComparison
{
    private Entry? last;

    /// <param name="inputs">Everything that decides the result.</param>
    /// <param name="compare">A comparison that is cancelled leaves nothing behind.</param>
    public IReadOnlyList<VersionFinding> Of(IReadOnlyList<object> inputs, Func<IReadOnlyList<VersionFinding>> compare)
    {
        if (Volatile.Read(ref last) is { } known && known.Inputs.SequenceEqual(inputs))
            return known.Findings;
        IReadOnlyList<VersionFinding> findings = compare();
        Volatile.Write(ref last, new Entry(inputs, findings));
        return findings;
    }

    private sealed record Entry(IReadOnlyList<object> Inputs, IReadOnlyList<VersionFinding> Findings);
}
