using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Finds an object for a clause: places the members that must exist, solves each for itself, then adds optional ones up to the least count.</summary>
internal sealed class ObjectSearch(Solver solver, Clause clause)
{
    // A counterexample with more members helps nobody.
    private const int MaxMembers = 300;

    private readonly ObjectShape shape = clause.Objects;
    private readonly FreshNames fresh = new(solver, clause);
    private readonly SortedDictionary<string, List<Literal>> placed = new(StringComparer.Ordinal);
    private string? doubt;

    public Outcome Find()
    {
        if (shape.Minimum > shape.Maximum)
            return Outcome.Empty;
        foreach (string name in shape.Required)
            placed[name] = [];
        // The members that the schema names are hopeless or not before any other is placed.
        foreach (string name in shape.Required)
        {
            if (Member(name, []) is { IsEmpty: true })
                return Outcome.Empty;
        }
        return Place(0) ?? (doubt is null ? Outcome.Empty : Outcome.Unknown(doubt));
    }

    private Outcome? Place(int index)
    {
        if (index == shape.Some.Count)
            return Complete();
        if (!solver.Universe.Budget.Take())
        {
            doubt = Outcome.BudgetSpent.Reason;
            return null;
        }
        SomeMember some = shape.Some[index];
        foreach (string name in Candidates(some))
        {
            bool isNew = !placed.ContainsKey(name);
            List<Literal> before = isNew ? [] : placed[name];
            List<Literal> extra = [.. before, .. some.OnValue];
            if (!Passes(name, some.OnName) || Member(name, extra).IsEmpty)
                continue;
            placed[name] = extra;
            if (Place(index + 1) is { } found)
                return found;
            if (isNew)
                placed.Remove(name);
            else
                placed[name] = before;
        }
        return null;
    }

    private IEnumerable<string> Candidates(SomeMember some)
    {
        var known = new SortedSet<string>(shape.KnownNames, StringComparer.Ordinal);
        known.UnionWith(placed.Keys);
        foreach (string name in known)
        {
            Truth contains = some.Names.Contains(name);
            if (contains == Truth.Unknown)
                doubt = "a pattern for member names cannot be decided";
            if (contains == Truth.Yes)
                yield return name;
        }
        foreach (string name in fresh.Find(known, some.OnName))
        {
            if (some.Names.Contains(name) == Truth.Yes)
                yield return name;
        }
        doubt ??= fresh.Doubt;
    }

    private Outcome? Complete()
    {
        if (placed.Count > shape.Maximum)
            return null;
        var members = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, List<Literal>> member in placed)
        {
            if (!TryAdd(members, member.Key, member.Value))
                return null;
        }
        return Fill(members) ? Outcome.Found(JsonValues.Object(members)) : null;
    }

    private bool Fill(SortedDictionary<string, JsonNode> members)
    {
        if (members.Count >= shape.Minimum)
            return true;
        if (shape.Minimum > MaxMembers)
        {
            doubt = $"no object of {shape.Minimum} members is built";
            return false;
        }
        foreach (string name in shape.KnownNames.Where(name => !members.ContainsKey(name)))
        {
            if (TryAdd(members, name, []) && members.Count >= shape.Minimum)
                return true;
        }
        bool hasGrown = true;
        while (hasGrown && members.Count < shape.Minimum)
        {
            var taken = new SortedSet<string>(shape.KnownNames.Concat(members.Keys), StringComparer.Ordinal);
            hasGrown = fresh.Find(taken, []).Any(name => TryAdd(members, name, []));
            doubt ??= fresh.Doubt;
        }
        return members.Count >= shape.Minimum;
    }

    private bool TryAdd(SortedDictionary<string, JsonNode> members, string name, IReadOnlyList<Literal> extra)
    {
        Outcome value = Member(name, extra);
        if (value.IsUnknown)
            doubt = value.Reason;
        if (value.Witness is not { } witness)
            return false;
        members[name] = witness;
        return true;
    }

    private Outcome Member(string name, IReadOnlyList<Literal> extra)
    {
        Truth allowed = shape.Allows(name);
        if (allowed == Truth.No || !Passes(name, shape.Names))
            return Outcome.Empty;
        if (allowed == Truth.Unknown || shape.At(name) is not { } literals)
            return Outcome.Unknown("a pattern for member names cannot be decided");
        return solver.Solve(new Formula(literals.Concat(extra)));
    }

    private bool Passes(string name, IReadOnlyList<Literal> literals)
    {
        Truth truth = literals.All(literal => literal.Holds(JsonValues.String(name)));
        if (truth == Truth.Unknown)
            doubt = "what a member's name must satisfy cannot be decided";
        return truth == Truth.Yes;
    }
}
