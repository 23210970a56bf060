using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// Outcomes already known. A recursive schema meets its own question again while it is being answered: a smallest value cannot contain another answer to the
/// same question, so it may be taken for empty there. What was concluded from that stands only if the outer answer is empty too; otherwise it is forgotten.
/// </summary>
internal sealed class OutcomeMemory
{
    private readonly Dictionary<Formula, Outcome> final = [];
    private readonly Dictionary<Formula, (Outcome Outcome, int Rests)> provisional = [];
    private readonly Dictionary<Formula, int> open = [];

    // Of each open question, the outermost open question that its answer has relied on so far.
    private readonly Stack<int> rests = new();

    public bool Recall(Formula formula, out Outcome outcome)
    {
        if (final.TryGetValue(formula, out outcome))
            return true;
        outcome = Outcome.Empty;
        if (provisional.TryGetValue(formula, out (Outcome Outcome, int Rests) known))
            outcome = known.Outcome;
        else if (open.TryGetValue(formula, out int level))
            known.Rests = level;
        else
            return false;
        RestOn(known.Rests);
        return true;
    }

    public void Begin(Formula formula)
    {
        open.Add(formula, open.Count);
        rests.Push(int.MaxValue);
    }

    public Outcome End(Formula formula, Outcome outcome)
    {
        open.Remove(formula);
        int level = open.Count, restsOn = rests.Pop();
        bool isFinal = outcome.IsFound || restsOn >= level;
        Settle(level, restsOn, outcome.IsEmpty);
        if (isFinal)
            final[formula] = outcome;
        else
        {
            provisional[formula] = (outcome, restsOn);
            RestOn(restsOn);
        }
        return outcome;
    }

    // What rested on this question: true now, true if what this rests on is, or void.
    private void Settle(int level, int restsOn, bool isEmpty)
    {
        foreach (KeyValuePair<Formula, (Outcome Outcome, int Rests)> entry in provisional.Where(entry => entry.Value.Rests >= level).ToList())
        {
            provisional.Remove(entry.Key);
            if (isEmpty && restsOn >= level)
                final[entry.Key] = entry.Value.Outcome;
            else if (isEmpty)
                provisional[entry.Key] = (entry.Value.Outcome, restsOn);
        }
    }

    private void RestOn(int level)
    {
        if (rests.Count > 0 && level < rests.Peek())
        {
            rests.Pop();
            rests.Push(level);
        }
    }
}
