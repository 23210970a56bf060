using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>unevaluatedProperties</c>. Which members it looks at depends on the value; a clause assumes the fewest and denies for the most.</summary>
internal sealed class UncoveredMembers(int id, IReadOnlyList<Assertion> beside, SchemaTerm term) : Condition(id)
{
    // Computed late: the schemas beside it may not be read yet.
    private readonly Lazy<Coverage> most = new(() => Coverage.Most(beside)), least = new(() => Coverage.Least(beside));

    private const string Reason = "which members 'unevaluatedProperties' is about depends on the value";

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Object && !Term.IsTrivial && !least.Value.IsAllMembers;

    public override void Assume(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Kind == TypeSet.Object && most.Value is { IsComplete: true, IsAllMembers: false })
            clause.Objects.Members.Add(MemberNames.Except(most.Value.Names, most.Value.Patterns), Literal.Is(Term));
    }

    public override void Deny(Clause clause)
    {
        clause.Unlisted ??= Reason;
        if (clause.Require(TypeSet.Object))
            clause.Objects.Some.Add(new SomeMember(MemberNames.Except(least.Value.Names, least.Value.Patterns), [], [Literal.IsNot(Term)]));
    }

    public override Truth Holds(JsonNode value)
    {
        if (!value.IsObject)
            return Truth.Yes;
        var covered = Coverage.Of(beside, inPlace => inPlace.Applying(value));
        if (!covered.IsComplete)
            return Truth.Unknown;
        return value.Members.Where(member => !covered.Covers(member.Name)).All(member => Term.Holds(member.Value));
    }
}
