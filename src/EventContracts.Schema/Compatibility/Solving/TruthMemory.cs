using System;
using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// Whether values satisfy schemas, each pair tested once: a counterexample is made of values that were confirmed before, and is confirmed again at every level.
/// A schema that contains itself, met again for the same value, adds nothing; what was concluded from that within it is not remembered.
/// </summary>
internal sealed class TruthMemory(StepBudget budget)
{
    // References can be chained longer than the stack.
    private const int MaxNesting = 400;

    private readonly Dictionary<(int Term, JsonNode Value), Truth> known = [];
    private readonly Dictionary<(int Term, JsonNode Value), int> open = [];

    // The outermost open pair that the test under way has relied on.
    private int restsOn = int.MaxValue;

    /// <summary>How many pairs were tested: a measure of the work done.</summary>
    public int Tests { get; private set; }

    public Truth Test(SchemaTerm term, JsonNode value)
    {
        (int, JsonNode) pair = (term.Id, value);
        if (known.TryGetValue(pair, out Truth truth))
            return truth;
        if (open.TryGetValue(pair, out int level))
        {
            restsOn = Math.Min(restsOn, level);
            return Truth.Yes;
        }
        if (open.Count > MaxNesting || !budget.Take())
            return Truth.Unknown;
        Tests++;
        int restedOn = restsOn;
        level = open.Count;
        restsOn = int.MaxValue;
        open.Add(pair, level);
        truth = term.Test(value);
        open.Remove(pair);
        bool isFinal = restsOn >= level;
        // Not known may be for want of depth, and is tried again elsewhere.
        if (isFinal && truth != Truth.Unknown)
            known.Add(pair, truth);
        restsOn = isFinal ? restedOn : Math.Min(restedOn, restsOn);
        return truth;
    }
}
