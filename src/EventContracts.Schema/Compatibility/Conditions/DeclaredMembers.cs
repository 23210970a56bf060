using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>
/// Whether a value has only members that a writer's schemas declare. All schemas of one place count together, as the branches of an allOf do; a
/// place for which none of them declares anything is free-form. An event that is found is made of values that were found before: each is looked at once.
/// </summary>
internal sealed class DeclaredMembers
{
    private readonly Dictionary<(int, int, JsonNode), Truth> known = [];

    public Truth Check(IReadOnlyList<SchemaTerm> terms, JsonNode value)
    {
        if (terms.Count == 0 || !(value.IsObject || value.IsArray))
            return Truth.Yes;
        // More than two schemas at one place are rare.
        if (terms.Count > 2)
            return Look(terms, value);
        (int, int, JsonNode) key = (terms[0].Id, terms[terms.Count - 1].Id, value);
        if (!known.TryGetValue(key, out Truth truth))
            known[key] = truth = Look(terms, value);
        return truth;
    }

    private Truth Look(IReadOnlyList<SchemaTerm> terms, JsonNode value)
    {
        List<Assertion> assertions = Applying(terms, value);
        return value.IsArray ? Items(assertions, value) : Members(assertions, value);
    }

    private static List<Assertion> Applying(IEnumerable<SchemaTerm> terms, JsonNode value)
    {
        var found = new List<Assertion>();
        var visited = new HashSet<SchemaTerm>();
        var pending = new Stack<SchemaTerm>(terms);
        while (pending.Count > 0)
        {
            SchemaTerm term = pending.Pop();
            if (!visited.Add(term))
                continue;
            foreach (Assertion assertion in term.Assertions)
            {
                if (assertion.Condition is not InPlaceCondition inPlace)
                    found.Add(assertion);
                else
                {
                    foreach (SchemaTerm inner in inPlace.Applying(value))
                        pending.Push(inner);
                }
            }
        }
        return found;
    }

    private Truth Members(List<Assertion> assertions, JsonNode value)
    {
        bool isFreeForm = assertions.TrueForAll(assertion => assertion.Declares is null);
        List<Condition> conditions = assertions.ConvertAll(assertion => assertion.Condition);
        var promised = new HashSet<string>(conditions.OfType<RequiredMember>().Select(required => required.Name), StringComparer.Ordinal);
        List<MemberSchema> schemas = [.. conditions.OfType<MemberSchema>()];
        ILookup<string, SchemaTerm> named = schemas
            .Where(schema => schema.Name is not null)
            .ToLookup(schema => schema.Name!, schema => schema.Term, StringComparer.Ordinal);
        List<MemberSchema> others = schemas.FindAll(schema => schema.Name is null);
        List<MemberNames> declared = [.. assertions.Where(assertion => assertion.Declares is { Single: null }).Select(assertion => assertion.Declares!)];
        return value.Members.All(member =>
        {
            Truth isDeclared = isFreeForm || promised.Contains(member.Name) || named.Contains(member.Name)
                ? Truth.Yes
                : declared.Any(names => names.Contains(member.Name));
            IEnumerable<SchemaTerm> byPattern = others.Where(schema => schema.Names.Contains(member.Name) == Truth.Yes).Select(schema => schema.Term);
            return isDeclared == Truth.No ? isDeclared : isDeclared.And(Check([.. named[member.Name], .. byPattern], member.Value));
        });
    }

    private Truth Items(List<Assertion> assertions, JsonNode value)
    {
        List<ItemSchema> schemas = [.. assertions.Select(assertion => assertion.Condition).OfType<ItemSchema>()];
        return Enumerable.Range(0, value.Items.Count).All(i =>
            Check([.. schemas.Where(schema => schema.From <= i && i < schema.Before).Select(schema => schema.Term)], value.Items[i]));
    }
}
