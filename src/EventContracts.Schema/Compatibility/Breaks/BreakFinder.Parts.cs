using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Breaks;

// Assertions about members and items.
internal sealed partial class BreakFinder
{
    private bool ExplainMember(Place place, Assertion assertion, MemberSchema member)
    {
        bool isExplained = false;
        foreach ((IReadOnlyList<Literal> chosen, Clause clause) in WriterViews.Of(solver, place.Writer, TypeSet.Object))
        {
            Place view = place.With(chosen);
            if (Fails(view, assertion.Fails).IsEmpty)
                continue;
            foreach ((string name, bool isKnown) in Names(clause, member))
                isExplained |= ExplainMember(view, clause, assertion, member, name, isKnown);
        }
        return isExplained;
    }

    private bool ExplainMember(Place view, Clause clause, Assertion assertion, MemberSchema member, string name, bool isKnown)
    {
        if (clause.Objects.At(name) is not { } literals)
            return false;
        Place inner = view.Member(name, literals, isKnown);
        Outcome outcome = Fails(inner, Literal.IsNot(member.Term));
        if (outcome.IsEmpty)
            return false;
        if (!inner.IsUnconstrained && !IsForbidden(member.Term))
            return Explain(inner, member.Term);
        if (member.Name is not null)
            return Report(new Break { Assertion = assertion, Place = view }, outcome);
        // One finding for each name: the assertion is about all others together.
        var about = new MemberSchema(inclusion.Universe.NextId(), null, MemberNames.Of(name), member.Term);
        return Report(new Break { Assertion = assertion with { Condition = about }, Place = view, MemberName = isKnown ? name : null }, outcome);
    }

    private static bool IsForbidden(SchemaTerm term) => term.Schema.IsBoolean(out bool everything) && !everything;

    // The names that the writer knows, and one that stands for all others.
    private IEnumerable<(string Name, bool IsKnown)> Names(Clause clause, MemberSchema member)
    {
        if (member.Name is { } single)
            return [(single, true)];
        SortedSet<string> known = clause.Objects.KnownNames;
        known.UnionWith(member.Names.Mentioned);
        IEnumerable<(string, bool)> named = known.Where(name => member.Names.Contains(name) == Truth.Yes && clause.Objects.Allows(name) == Truth.Yes)
            .Select(name => (name, true));
        Clause wide = clause.Copy();
        wide.Objects.Members.Add(member.Names, Literal.Is(inclusion.Universe.OfKind(AllowedTypes.All)));
        IEnumerable<(string, bool)> others = new FreshNames(solver, wide).Find(known, [])
            .Where(name => member.Names.Contains(name) == Truth.Yes).Select(name => (name, false));
        return [.. named, .. others];
    }

    private bool ExplainItem(Place place, Assertion assertion, ItemSchema item)
    {
        bool isExplained = false;
        foreach ((IReadOnlyList<Literal> chosen, Clause clause) in WriterViews.Of(solver, place.Writer, TypeSet.Array))
        {
            Place view = place.With(chosen);
            if (Fails(view, assertion.Fails).IsEmpty)
                continue;
            int regularFrom = System.Math.Max(clause.Arrays.RegularFrom, item.From);
            for (int i = item.From; i <= regularFrom && i < item.Before; i++)
            {
                Place inner = view.Item(i, clause.Arrays.At(i), isRegular: i == regularFrom && item.Before == int.MaxValue);
                Outcome outcome = Fails(inner, Literal.IsNot(item.Term));
                if (outcome.IsEmpty)
                    continue;
                isExplained |= inner.IsUnconstrained || IsForbidden(item.Term)
                    ? Report(new Break { Assertion = assertion, Place = view }, outcome)
                    : Explain(inner, item.Term);
            }
        }
        return isExplained;
    }
}
