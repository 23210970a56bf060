using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>
/// Finds every reason why an inclusion fails, each where it lies deepest. The reader is a conjunction of assertions: the writer breaks each for itself, and
/// one that is about a part of the value is looked into with what the writer says of that part.
/// </summary>
internal sealed partial class BreakFinder(Inclusion inclusion)
{
    // A reader that fails in more ways than this is another schema.
    private const int MaxBreaks = 60;

    // References nest values deeper than any file; the stack of the compiler is not ours.
    private const int MaxDepth = 100;

    private readonly Solver solver = inclusion.Solver;
    private readonly List<Break> breaks = [];
    private readonly HashSet<(Formula, SchemaTerm)> visited = [];
    private int depth;

    /// <summary>Empty when everything that is written can be read, and known to be.</summary>
    public IReadOnlyList<Break> Find()
    {
        Outcome whole = inclusion.FindCounterexample();
        if (whole.IsEmpty)
            return [];
        var root = Place.Root(inclusion.Writer);
        Explain(root, inclusion.Reader);
        // What can only be shown as a whole is said of the whole.
        if (breaks.Count == 0 || (whole.IsFound && breaks.All(found => found.Counterexample is null)))
            breaks.Add(Whole(root, whole));
        else if (IsSpent)
            breaks.Add(Whole(root, Outcome.BudgetSpent));
        return breaks;
    }

    // Nothing that is said after that is more than a fear: it is said once, of the whole.
    private bool IsSpent => inclusion.Universe.Budget.IsSpent;

    private Break Whole(Place root, Outcome whole) => new()
    {
        Assertion = new Assertion(inclusion.Reader, inclusion.Reader.Schema, "", inclusion.Reader.Schema.Pointer),
        Place = root,
        Counterexample = whole.Witness,
        Doubt = whole.Reason,
    };

    /// <summary>Whether the reason is known now: found here, or before at the same place.</summary>
    private bool Explain(Place place, SchemaTerm reader)
    {
        if (breaks.Count >= MaxBreaks || IsSpent)
            return true;
        if (Fails(place, Literal.IsNot(reader)).IsEmpty)
            return false;
        if (!visited.Add((place.Writer, reader)))
            return true;
        bool isExplained = false;
        // Not recursive: references can be chained longer than the stack.
        var pending = new Stack<(SchemaTerm Term, int Next, Place Place)>();
        pending.Push((reader, 0, place));
        while (pending.Count > 0)
        {
            (SchemaTerm term, int next, Place at) = pending.Pop();
            if (next == term.Assertions.Count)
                continue;
            Assertion assertion = term.Assertions[next];
            // What has the wrong type fails everything else, too: that is no second cause.
            pending.Push((term, next + 1, assertion.Condition is ValueKinds ? at.With([assertion.Holds]) : at));
            if (assertion.Condition is not Included included)
                isExplained |= Explain(at, assertion);
            else if (visited.Add((at.Writer, included.Term)))
                pending.Push((included.Term, 0, at));
            else
                isExplained |= !Fails(at, Literal.IsNot(included.Term)).IsEmpty;
        }
        return isExplained;
    }

    private bool Explain(Place place, Assertion assertion)
    {
        Outcome outcome = Fails(place, assertion.Fails);
        if (outcome.IsEmpty || IsSpent)
            return IsSpent;
        depth++;
        bool isExplained = depth <= MaxDepth && assertion.Condition switch
        {
            MemberSchema member => ExplainMember(place, assertion, member),
            ItemSchema item => ExplainItem(place, assertion, item),
            UnionCondition union => ExplainUnion(place, assertion, union.Branches),
            Conditional conditional => ExplainConditional(place, conditional),
            DependentSchema dependent => Explain(place.With([Literal.Is(dependent.Trigger)]), dependent.Term),
            _ => false,
        };
        depth--;
        return isExplained || Report(new Break { Assertion = assertion, Place = place }, outcome);
    }

    private bool ExplainConditional(Place place, Conditional conditional)
    {
        bool then = conditional.Then is { } met && Explain(place.With([Literal.Is(conditional.Test)]), met);
        bool otherwise = conditional.Else is { } unmet && Explain(place.With([Literal.IsNot(conditional.Test)]), unmet);
        return then || otherwise;
    }

    private Outcome Fails(Place place, params Literal[] literals) => solver.Solve(place.Writer.With(literals));

    /// <summary>Adds a break with an event that shows it. One that no event shows, once the whole is considered, is none.</summary>
    private bool Report(Break found, Outcome local)
    {
        Literal[] failing = found.Kind == TypeSet.None
            ? [found.Assertion.Fails]
            : [found.Assertion.Fails, Literal.Is(inclusion.Universe.OfKind(found.Kind))];
        Outcome shown = local.IsUnknown ? local : solver.Solve(found.Place.Event(inclusion.Universe, failing));
        if (shown.IsEmpty || breaks.Count >= MaxBreaks)
            return false;
        breaks.Add(new Break
        {
            Assertion = found.Assertion,
            Place = found.Place,
            MemberName = found.MemberName,
            Kind = found.Kind,
            IsOverlap = found.IsOverlap,
            Counterexample = Confirmed(shown.Witness),
            Doubt = shown.Reason ?? (Confirmed(shown.Witness) is null ? "a counterexample could not be confirmed" : null),
        });
        return true;
    }

    // The last word has the validator, over the whole event and the whole schemas.
    private JsonNode? Confirmed(JsonNode? witness) =>
        witness is not null && new Formula([Literal.Is(inclusion.Writer), Literal.IsNot(inclusion.Reader)]).Holds(witness) == Truth.Yes ? witness : null;
}
