using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>What a clause says about a number.</summary>
internal sealed class NumberBounds
{
    public NumberBound? Lower { get; private set; }

    public NumberBound? Upper { get; private set; }

    /// <summary>The number is a multiple of this.</summary>
    public ExactNumber? Step { get; private set; }

    /// <summary>The number is a multiple of none of these.</summary>
    public List<ExactNumber> Avoided { get; private set; } = [];

    public NumberBounds Copy() => new() { Lower = Lower, Upper = Upper, Step = Step, Avoided = [.. Avoided] };

    public void AtLeast(NumberBound bound)
    {
        int order = Lower is null ? 1 : bound.Value.CompareTo(Lower.Value);
        if (order > 0 || (order == 0 && bound.IsExclusive))
            Lower = bound;
    }

    public void AtMost(NumberBound bound)
    {
        int order = Upper is null ? -1 : bound.Value.CompareTo(Upper.Value);
        if (order < 0 || (order == 0 && bound.IsExclusive))
            Upper = bound;
    }

    public void MultipleOf(ExactNumber step) => Step = Step is { } known ? ExactNumber.LeastCommonMultiple(known, step) : step;

    public bool Allows(ExactNumber number) =>
        (Lower is null || number.CompareTo(Lower.Value) > (Lower.IsExclusive ? 0 : -1))
        && (Upper is null || number.CompareTo(Upper.Value) < (Upper.IsExclusive ? 0 : 1))
        && !Avoided.Exists(number.IsMultipleOf);
}
