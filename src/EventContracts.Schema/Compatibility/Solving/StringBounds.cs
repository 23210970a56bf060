using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Patterns;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>What a clause says about a string. Lengths in code points.</summary>
internal sealed class StringBounds
{
    public long Minimum { get; private set; }

    public long Maximum { get; private set; } = long.MaxValue;

    public List<Pattern> Matched { get; private set; } = [];

    public List<Pattern> Unmatched { get; private set; } = [];

    public StringBounds Copy() => new() { Minimum = Minimum, Maximum = Maximum, Matched = [.. Matched], Unmatched = [.. Unmatched] };

    public void AtLeast(long length) => Minimum = System.Math.Max(Minimum, length);

    public void AtMost(long length) => Maximum = System.Math.Min(Maximum, length);
}
