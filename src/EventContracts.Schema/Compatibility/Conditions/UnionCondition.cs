using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>Several schemas of which some hold: what <c>anyOf</c> and <c>oneOf</c> have in common.</summary>
internal abstract class UnionCondition(int id, IReadOnlyList<SchemaTerm> branches) : InPlaceCondition(id)
{
    private readonly Dictionary<TypeSet, Choice> choices = [];

    public IReadOnlyList<SchemaTerm> Branches { get; } = branches;

    public override IEnumerable<SchemaTerm> Sometimes => Branches;

    public override bool Excludes(TypeSet kind) => Branches.All(branch => branch.Flat.ExcludesOutright(kind));

    public override IEnumerable<SchemaTerm> Applying(JsonNode value) => Branches.Where(branch => branch.Holds(value) == Truth.Yes);

    public override void Assume(Clause clause)
    {
        if (!choices.TryGetValue(clause.Kind, out Choice choice))
            choices[clause.Kind] = choice = ChoiceFor(clause.Kind);
        clause.Choose(choice);
    }

    /// <summary>The ways in which several branches at most, that no member tells apart, can hold.</summary>
    protected abstract IEnumerable<IReadOnlyList<Literal>> Alternatives(TypeSet kind, IReadOnlyList<SchemaTerm> possible);

    private Choice ChoiceFor(TypeSet kind)
    {
        List<SchemaTerm> possible = [.. Branches.Where(branch => !branch.Excludes(kind))];
        return kind == TypeSet.Object && possible.Count > 1 && AreToldApart(possible)
            ? new Choice([.. possible.Select(branch => new[] { Literal.Is(branch) })]) { IsPartition = true }
            : new Choice([.. Alternatives(kind, possible)]);
    }

    // By a member that every branch requires, each with values of its own.
    private static bool AreToldApart(List<SchemaTerm> terms) =>
        terms[0].Flat.Constants.Any(constant => constant is { IsRequired: true, IsOpen: false } && AreToldApart(terms, constant.Name));

    private static bool AreToldApart(List<SchemaTerm> terms, string name)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return terms.TrueForAll(term => term.Flat.Constants.FirstOrDefault(constant => constant.Name == name) is { IsRequired: true, IsOpen: false } own
            && own.Values.Select(JsonText.WriteCanonical).Distinct(StringComparer.Ordinal).All(known.Add));
    }
}
