using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Breaks;

// Which branch of a union was meant: the reader's branch that fails least is where the writer's branch was changed.
internal sealed partial class BreakFinder
{
    private bool ExplainUnion(Place place, Assertion assertion, IReadOnlyList<SchemaTerm> branches)
    {
        bool isExplained = false;
        foreach (TypeSet kind in JsonKinds.All)
        {
            var ofKind = Literal.Is(inclusion.Universe.OfKind(kind));
            if (Fails(place, ofKind, assertion.Fails).IsEmpty)
                continue;
            foreach ((IReadOnlyList<Literal> chosen, _) in WriterViews.Of(solver, place.Writer, kind))
            {
                Place view = place.With([ofKind, .. chosen]);
                Outcome outcome = Fails(view, assertion.Fails);
                if (!outcome.IsEmpty)
                    isExplained |= ExplainBranch(view, assertion, branches, kind, outcome);
            }
        }
        return isExplained;
    }

    private bool ExplainBranch(Place view, Assertion assertion, IReadOnlyList<SchemaTerm> branches, TypeSet kind, Outcome outcome)
    {
        bool isOverlap = outcome.IsFound && Fails(view, [.. branches.Select(branch => Literal.IsNot(branch))]).IsEmpty;
        SchemaTerm? meant = isOverlap ? null : Meant(view, branches, kind);
        return (meant is not null && Explain(view, meant))
            || Report(new Break { Assertion = assertion, Place = view, Kind = kind, IsOverlap = isOverlap }, outcome);
    }

    private SchemaTerm? Meant(Place view, IReadOnlyList<SchemaTerm> branches, TypeSet kind)
    {
        SchemaTerm? best = null;
        int fewest = int.MaxValue;
        List<MemberConstant> written = [.. view.Schemas.SelectMany(schema => schema.Flat.Constants)];
        foreach (SchemaTerm branch in branches)
        {
            // What is told apart by a look need not be solved.
            if (IsOtherCase(written, branch) || solver.Solve(new Formula([Literal.Is(inclusion.Universe.OfKind(kind)), Literal.Is(branch)])).IsEmpty)
                continue;
            int failing = FlatAssertions.Always([branch])
                .Count(part => part.Condition is not Included && part.Condition.CanFail(kind) && !Fails(view, part.Fails).IsEmpty);
            if (failing < fewest)
            {
                fewest = failing;
                best = branch;
            }
        }
        return best;
    }

    // A constant that the writer always writes, and the branch never accepts, tells the two apart on purpose.
    private static bool IsOtherCase(List<MemberConstant> written, SchemaTerm branch) =>
        branch.Flat.Constants.Any(constant => written.Exists(own => own.Name == constant.Name && own.IsOtherThan(constant.Values)));
}
