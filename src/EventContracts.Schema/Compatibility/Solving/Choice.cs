using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>At least one of the alternatives holds; all literals of an alternative together.</summary>
/// <param name="Alternatives">In an order that is the same for equal schemas.</param>
/// <param name="Denied">The condition whose failure the alternatives spell out, if that is where they come from.</param>
internal sealed record Choice(IReadOnlyList<IReadOnlyList<Literal>> Alternatives, Condition? Denied = null)
{
    /// <summary>Each alternative lists other values for one and the same member: once one is taken, a look rules out whatever speaks of the others.</summary>
    public bool IsPartition { get; init; }
}
