using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>What one value must satisfy: a conjunction of literals. Equal to another of the same literals in any order.</summary>
internal sealed class Formula : IEquatable<Formula>
{
    private readonly int[] codes;
    private readonly int hash;

    public Formula(IEnumerable<Literal> literals)
    {
        Literal[] sorted = [.. literals];
        codes = new int[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
            codes[i] = sorted[i].Code;
        Array.Sort(codes, sorted);
        int count = 0;
        hash = 17;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (count > 0 && codes[i] == codes[count - 1])
                continue;
            codes[count] = codes[i];
            sorted[count++] = sorted[i];
            hash = unchecked((hash * 31) + codes[i]);
        }
        Array.Resize(ref codes, count);
        Array.Resize(ref sorted, count);
        Literals = sorted;
    }

    public IReadOnlyList<Literal> Literals { get; }

    /// <summary>The schemas of a writer that describe the value; it writes only what one of them declares.</summary>
    public IEnumerable<SchemaTerm> Writers =>
        from literal in Literals
        where !literal.IsNegated
        let term = literal.Condition as SchemaTerm
        where term is { Language.Role: LanguageRole.Writer }
        select term;

    public Formula With(params Literal[] more) => new(Literals.Concat(more));

    public Formula With(IEnumerable<Literal> more) => new(Literals.Concat(more));

    public Truth Holds(JsonNode value)
    {
        Truth truth = Literals.All(literal => literal.Holds(value));
        if (truth == Truth.No)
            return truth;
        SchemaTerm[] writers = [.. Writers];
        return writers.Length == 0 ? truth : truth.And(writers[0].Language.Universe.Declared.Check(writers, value));
    }

    public bool Equals(Formula? other) => other is not null && hash == other.hash && codes.SequenceEqual(other.codes);

    public override bool Equals(object? obj) => Equals(obj as Formula);

    public override int GetHashCode() => hash;
}
