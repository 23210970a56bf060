using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>
/// Whether a value has only members that a writer's schemas declare. All schemas of one place count together, as the branches of an allOf do; a
/// place for which none of them declares anything is free-form.
/// </summary>
internal static class DeclaredMembers
{
    public static Truth Check(IReadOnlyList<SchemaTerm> terms, JsonNode value)
    {
        if (terms.Count == 0 || !(value.IsObject || value.IsArray))
            return Truth.Yes;
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

    private static Truth Members(List<Assertion> assertions, JsonNode value)
    {
        bool isFreeForm = assertions.TrueForAll(assertion => assertion.Declares is null);
        return value.Members.All(member =>
        {
            Truth declared = isFreeForm ? Truth.Yes : assertions.Any(assertion => Declares(assertion, member.Name));
            IReadOnlyList<SchemaTerm> inner =
            [
                .. from assertion in assertions
                   let schema = assertion.Condition as MemberSchema
                   where schema is not null && schema.Names.Contains(member.Name) == Truth.Yes
                   select schema.Term,
            ];
            return declared == Truth.No ? declared : declared.And(Check(inner, member.Value));
        });
    }

    private static Truth Declares(Assertion assertion, string name) =>
        assertion.Condition is RequiredMember required ? Truths.Of(required.Name == name) : assertion.Declares?.Contains(name) ?? Truth.No;

    private static Truth Items(List<Assertion> assertions, JsonNode value)
    {
        List<ItemSchema> schemas = [.. assertions.Select(assertion => assertion.Condition).OfType<ItemSchema>()];
        return Enumerable.Range(0, value.Items.Count).All(i =>
            Check([.. schemas.Where(schema => schema.From <= i && i < schema.Before).Select(schema => schema.Term)], value.Items[i]));
    }
}
