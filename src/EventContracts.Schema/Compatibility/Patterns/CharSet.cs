using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>A set of code points as sorted, disjoint, inclusive ranges. Surrogates belong to no set: a JSON string is made of whole characters.</summary>
internal sealed class CharSet : IEquatable<CharSet>
{
    private readonly (int First, int Last)[] ranges;

    private CharSet((int, int)[] ranges) => this.ranges = ranges;

    public static CharSet None { get; } = new([]);

    public static CharSet All { get; } = new([(0, 0xD7FF), (0xE000, 0x10FFFF)]);

    public bool IsEmpty => ranges.Length == 0;

    /// <summary>The same for equal sets.</summary>
    public string Key => string.Join(",", ranges.Select(range => range.First + "-" + range.Last));

    public static CharSet Of(int first, int last) => All.And(new CharSet([(first, last)]));

    public static CharSet Of(string characters) => characters.Aggregate(None, (set, letter) => set.Or(Of(letter, letter)));

    public bool Contains(int letter) => ranges.Any(range => range.First <= letter && letter <= range.Last);

    public CharSet Or(CharSet other)
    {
        var merged = new List<(int First, int Last)>();
        foreach ((int First, int Last) range in ranges.Concat(other.ranges).OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, Math.Max(merged[merged.Count - 1].Last, range.Last));
            else
                merged.Add(range);
        }
        return new CharSet([.. merged]);
    }

    public CharSet And(CharSet other)
    {
        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < ranges.Length && j < other.ranges.Length;)
        {
            int first = Math.Max(ranges[i].First, other.ranges[j].First), last = Math.Min(ranges[i].Last, other.ranges[j].Last);
            if (first <= last)
                common.Add((first, last));
            if (ranges[i].Last < other.ranges[j].Last)
                i++;
            else
                j++;
        }
        return new CharSet([.. common]);
    }

    public CharSet Not()
    {
        var gaps = new List<(int, int)>();
        int next = 0;
        foreach ((int first, int last) in ranges)
        {
            if (first > next)
                gaps.Add((next, first - 1));
            next = last + 1;
        }
        if (next <= 0x10FFFF)
            gaps.Add((next, 0x10FFFF));
        return All.And(new CharSet([.. gaps]));
    }

    /// <summary>A member that reads well in a message.</summary>
    public int Sample()
    {
        foreach ((int first, int last) in ((int, int)[])[('a', 'z'), ('0', '9'), ('A', 'Z'), ('!', '~'), (' ', ' ')])
        {
            if (And(new CharSet([(first, last)])) is { IsEmpty: false } nice)
                return nice.ranges[0].First;
        }
        return ranges[0].First;
    }

    public bool Equals(CharSet? other) => other is not null && ranges.SequenceEqual(other.ranges);

    public override bool Equals(object? obj) => Equals(obj as CharSet);

    public override int GetHashCode() => ranges.Length == 0 ? 0 : (ranges[0].First * 31) + ranges[0].Last + ranges.Length;
}
