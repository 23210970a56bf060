using EventContracts.Schema.Documents;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <param name="Value">What may follow it.</param>
/// <param name="AppliesTo">The kinds of value that it says something about; all others pass it.</param>
internal sealed record Keyword(KeywordValue Value, TypeSet AppliesTo);
