using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>: branches are paired so that as many as possible have one that they pass with.</summary>
internal static class CombinedChanges
{
    /// <summary>Where one side alone is combined: whether the other passes as one of its branches.</summary>
    public static bool PassesAsBranch(FormComparison comparison, ChangeList changes, Form old, Form now) => (old, now) switch
    {
        (not CombinedForm, CombinedForm { Parts: [Form only] }) => Passes(comparison, changes, old, only, null, old, now),
        (not CombinedForm, CombinedForm { Criterion: not Criterion.All } union) =>
            union.Parts.Any(part => Passes(comparison, changes, old, part, "SUM_TYPE_EXTENDED", old, now)),
        (CombinedForm { Parts: [Form only] }, not CombinedForm) => Passes(comparison, changes, only, now, null, old, now),
        (CombinedForm { Criterion: Criterion.All } product, not CombinedForm) =>
            product.Parts.Any(part => Passes(comparison, changes, part, now, "PRODUCT_TYPE_NARROWED", old, now)),
        _ => false,
    };

    public static void Compare(FormComparison comparison, ChangeList changes, CombinedForm old, CombinedForm now)
    {
        if (old.Criterion != now.Criterion)
        {
            bool isOne = old.Parts.Count == 1, becomesOne = now.Parts.Count == 1;
            bool isExtended = now.Criterion == Criterion.Any || (isOne && (becomesOne || now.Criterion == Criterion.One))
                || (becomesOne && old.Criterion == Criterion.All);
            changes.Add(isExtended ? "COMBINED_TYPE_EXTENDED" : "COMBINED_TYPE_CHANGED", old.Schema, now.Schema);
            if (!isExtended)
                return;
        }
        IReadOnlyList<Form> before = Distinct(old), after = Distinct(now);
        if (before.Count < after.Count)
            changes.Add(now.Criterion == Criterion.All ? "PRODUCT_TYPE_EXTENDED" : "SUM_TYPE_EXTENDED", old.Schema, now.Schema);
        else if (before.Count > after.Count)
            changes.Add(old.Criterion == Criterion.All ? "PRODUCT_TYPE_NARROWED" : "SUM_TYPE_NARROWED", old.Schema, now.Schema);
        ChangeList[][] tried = [.. before.Select(left => after.Select(right => comparison.Try(changes, left, right)).ToArray())];
        int[] partners = Matching.Find(before.Count, after.Count, (left, right) => tried[left][right].IsCompatible);
        for (int left = 0; left < partners.Length; left++)
        {
            if (partners[left] >= 0)
                changes.AddRange(tried[left][partners[left]]);
        }
        if (partners.Count(partner => partner >= 0) < Math.Min(before.Count, after.Count))
            changes.Add("COMBINED_TYPE_SUBSCHEMAS_CHANGED", old.Schema, now.Schema);
    }

    private static bool Passes(FormComparison comparison, ChangeList changes, Form old, Form now, string? name, Form oldWhole, Form newWhole)
    {
        ChangeList tried = comparison.Try(changes, old, now);
        if (!tried.IsCompatible)
            return false;
        changes.AddRange(tried);
        if (name is not null)
            changes.Add(name, oldWhole.Schema, newWhole.Schema);
        return true;
    }

    // Branches that are written alike are one; those of one schema are different kinds of keyword.
    private static IReadOnlyList<Form> Distinct(CombinedForm form) =>
    [
        .. form.Parts.DistinctBy(part =>
            ReferenceEquals(part.Schema, form.Schema) ? part.GetHashCode().ToString() : JsonText.WriteCanonical(part.Schema.Node)),
    ];
}
