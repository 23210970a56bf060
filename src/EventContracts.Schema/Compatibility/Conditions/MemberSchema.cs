using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>The schema of one property, of those that match a pattern, or of all others.</summary>
internal sealed class MemberSchema(int id, string? name, MemberNames names, SchemaTerm term) : Condition(id)
{
    /// <summary>The property; null for a pattern and for the others.</summary>
    public string? Name { get; } = name;

    public MemberNames Names { get; } = names;

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object && !Term.IsTrivial;

    public override void Assume(Clause clause)
    {
        if (clause.Kind == TypeSet.Object)
        {
            clause.Objects.Members.Add(Names, Literal.Is(Term));
            if (Name is not null && Term.Flat.Listed is { } listed)
                clause.Objects.Listed.Add((Name, listed));
        }
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Object))
            return;
        if (Name is null)
        {
            clause.Objects.Some.Add(new SomeMember(Names, [], [Literal.IsNot(Term)]));
            return;
        }
        clause.Objects.Required.Add(Name);
        clause.Objects.Members.Add(Names, Literal.IsNot(Term));
    }

    public override Truth Holds(JsonNode value)
    {
        if (Name is not null)
            return value.FindMember(Name) is { } single ? Term.Holds(single.Value) : Truth.Yes;
        return value.Members.Where(member => value.FindMember(member.Name) == member)
            .All(member => Names.Contains(member.Name) is var named && named == Truth.No ? Truth.Yes : named.Not().Or(Term.Holds(member.Value)));
    }
}
