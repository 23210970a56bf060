using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>What a clause says about an array.</summary>
internal sealed class ArrayShape
{
    public long Minimum { get; private set; }

    public long Maximum { get; private set; } = long.MaxValue;

    /// <summary>Every item from the first index on, and before the second, satisfies the literal.</summary>
    public List<(int From, int Before, Literal Literal)> Ranges { get; private set; } = [];

    /// <summary>For each there is an item of its own, from the first index on and before the second, that satisfies the literals.</summary>
    public List<(int From, int Before, IReadOnlyList<Literal> Literals)> Some { get; private set; } = [];

    /// <summary>Items beyond the demanded ones do better not to satisfy these.</summary>
    public List<Literal> Rare { get; private set; } = [];

    public bool IsUnique { get; set; }

    public bool HasDuplicate { get; set; }

    public ArrayShape Copy() => new()
    {
        Minimum = Minimum,
        Maximum = Maximum,
        Ranges = [.. Ranges],
        Some = [.. Some],
        Rare = [.. Rare],
        IsUnique = IsUnique,
        HasDuplicate = HasDuplicate,
    };

    public void AtLeast(long count) => Minimum = System.Math.Max(Minimum, count);

    public void AtMost(long count) => Maximum = System.Math.Min(Maximum, count);

    /// <summary>What the item at an index satisfies.</summary>
    public IEnumerable<Literal> At(int index) => from range in Ranges where range.From <= index && index < range.Before select range.Literal;

    /// <summary>From this index on all items satisfy the same.</summary>
    public int RegularFrom => Ranges.Select(range => range.Before == int.MaxValue ? range.From : range.Before)
        .Concat(Some.Select(some => some.Before == int.MaxValue ? some.From : some.Before)).DefaultIfEmpty(0).Max();
}
