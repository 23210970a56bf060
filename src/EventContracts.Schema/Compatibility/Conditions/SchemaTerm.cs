using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A schema as a condition: all of its assertions hold.</summary>
internal sealed class SchemaTerm(int id, SchemaLanguage language, Subschema schema) : Condition(id)
{
    private IReadOnlyList<Assertion>? assertions;
    private FlatSchema? flat;
    private bool? isTrivial;

    public SchemaLanguage Language { get; } = language;

    public Subschema Schema { get; } = schema;

    public IReadOnlyList<Assertion> Assertions => assertions ??= AssertionReader.Read(Language, Schema);

    /// <summary>The same with references and allOf followed.</summary>
    public FlatSchema Flat => flat ??= new FlatSchema(this);

    /// <summary>It demands nothing.</summary>
    public bool IsTrivial =>
        isTrivial ??= Schema.IsBoolean(out bool everything) ? everything : Schema.Node.Members.All(member => SchemaAnnotations.Contains(member.Name));

    public override bool CanFail(TypeSet kind) => Flat.Excludes(kind) || Flat.Denial(kind).Alternatives.Count > 0;

    public override bool Excludes(TypeSet kind) => Flat.Excludes(kind);

    public override void Assume(Clause clause)
    {
        if (Excludes(clause.Kind))
        {
            clause.Fail();
            return;
        }
        if (Language.Role == LanguageRole.Writer && clause.Kind == TypeSet.Object)
            Declare(clause.Objects);
        // Those within it are not spelt out one by one: each would be flattened for itself.
        foreach (Condition part in Flat.Inclusions)
            clause.Know(Literal.Is(part));
        foreach (Assertion assertion in Flat.Assertions)
            clause.Add(assertion.Holds);
    }

    public override void Deny(Clause clause)
    {
        if (!Excludes(clause.Kind))
            clause.Choose(Flat.Denial(clause.Kind));
    }

    public override Truth Holds(JsonNode value) => Language.Universe.Truths.Test(this, value);

    /// <summary>For <see cref="TruthMemory"/>.</summary>
    public Truth Test(JsonNode value)
    {
        Truth truth = Truth.Yes;
        IReadOnlyList<Assertion> all = Flat.Assertions;
        for (int i = 0; i < all.Count && truth != Truth.No; i++)
            truth = truth.And(all[i].Condition.Holds(value));
        return truth;
    }

    private void Declare(ObjectShape shape)
    {
        shape.IsWritten = true;
        foreach (Assertion assertion in Flat.Assertions)
        {
            if (assertion.Declares is { } names)
                shape.Declared.Add(names);
            if (assertion.Condition is RequiredMember required)
                shape.Promised.Add(required.Name);
        }
    }
}
