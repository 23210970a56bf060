namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>A limit of a range of numbers.</summary>
internal sealed record NumberBound(ExactNumber Value, bool IsExclusive);
