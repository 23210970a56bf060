using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A schema with its references and allOf followed: what it asserts in any case, and what a look at that tells. Nothing is solved.</summary>
internal sealed class FlatSchema
{
    private readonly SchemaTerm term;
    private readonly List<Assertion> assertions = [];
    private readonly List<Condition> inclusions = [];
    private readonly HashSet<int> conditions = [];
    private readonly Dictionary<TypeSet, Choice> denials = [];
    private IReadOnlyList<MemberConstant>? constants;
    private TypeSet excluded, looked;

    // Not recursive: references can be chained longer than the stack.
    public FlatSchema(SchemaTerm term)
    {
        this.term = term;
        var pending = new Stack<Assertion>();
        Push(term);
        inclusions.Remove(term);
        while (pending.Count > 0)
        {
            Assertion next = pending.Pop();
            if (!conditions.Add(next.Condition.Id))
                continue;
            if (next.Condition is Included included)
            {
                inclusions.Add(included);
                Push(included.Term);
            }
            else
                assertions.Add(next);
        }

        void Push(SchemaTerm inner)
        {
            if (!conditions.Add(inner.Id))
                return;
            inclusions.Add(inner);
            // A long chain that is entered at every link is flattened at every link.
            term.Language.Universe.Budget.Take();
            for (int i = inner.Assertions.Count - 1; i >= 0; i--)
                pending.Push(inner.Assertions[i]);
        }
    }

    /// <summary>Each condition once, in the order in which a reader of the schema meets it.</summary>
    public IReadOnlyList<Assertion> Assertions => assertions;

    /// <summary>The schemas that it is made of, and what includes them.</summary>
    public IReadOnlyList<Condition> Inclusions => inclusions;

    /// <summary>Members for which it lists the values.</summary>
    public IReadOnlyList<MemberConstant> Constants => constants ??= FindConstants();

    /// <summary>Values are listed, and no others are read.</summary>
    public ListedValues? Listed =>
        assertions.Select(assertion => assertion.Condition).OfType<ListedValues>().FirstOrDefault(listed => !listed.AllowsOtherTexts);

    /// <summary>The condition holds wherever the schema does.</summary>
    public bool Contains(Condition condition) => conditions.Contains(condition.Id);

    /// <summary>No value of that kind satisfies it, by its type, its listed values or those of its branches.</summary>
    public bool Excludes(TypeSet kind)
    {
        if ((looked & kind) == 0)
        {
            looked |= kind;
            if (assertions.Exists(assertion => assertion.Condition.Excludes(kind)))
                excluded |= kind;
        }
        return (excluded & kind) != 0;
    }

    /// <summary>The same, branches aside: unions may contain themselves.</summary>
    public bool ExcludesOutright(TypeSet kind) =>
        assertions.Exists(assertion => assertion.Condition is not UnionCondition && assertion.Condition.Excludes(kind));

    /// <summary>Which of its assertions a value of that kind may fail.</summary>
    public Choice Denial(TypeSet kind)
    {
        if (!denials.TryGetValue(kind, out Choice denial))
        {
            denials[kind] = denial = new Choice(
                [.. assertions.Where(assertion => assertion.Condition.CanFail(kind)).Select(assertion => new[] { assertion.Fails })], term);
        }
        return denial;
    }

    /// <summary>An object of that shape has another constant.</summary>
    public bool IsRuledOutBy(ObjectShape shape)
    {
        foreach (MemberConstant constant in Constants)
        {
            if (constant.IsOpen)
                continue;
            foreach ((string name, ListedValues listed) in shape.Listed)
            {
                if (name == constant.Name && (constant.IsRequired || shape.Required.Contains(name)) && constant.IsOtherThan(listed.Values))
                    return true;
            }
        }
        return false;
    }

    private IReadOnlyList<MemberConstant> FindConstants()
    {
        var required = new HashSet<string>(assertions.Select(assertion => assertion.Condition).OfType<RequiredMember>().Select(member => member.Name));
        return
        [
            .. from assertion in assertions
               let member = assertion.Condition as MemberSchema
               where member?.Name is not null
               from inner in member.Term.Flat.Assertions
               let listed = inner.Condition as ListedValues
               where listed is not null
               select new MemberConstant(member.Name!, listed.Values, required.Contains(member.Name!), listed.AllowsOtherTexts),
        ];
    }
}
