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

    public SchemaLanguage Language { get; } = language;

    public Subschema Schema { get; } = schema;

    public IReadOnlyList<Assertion> Assertions
    {
        get
        {
            if (assertions is null)
            {
                // A schema that contains itself at the same place adds nothing to itself.
                assertions = [];
                assertions = AssertionReader.Read(Language, Schema);
            }
            return assertions;
        }
    }

    /// <summary>It demands nothing.</summary>
    public bool IsTrivial => Schema.IsBoolean(out bool everything) ? everything : Schema.Node.Members.All(member => SchemaAnnotations.Contains(member.Name));

    public override void Assume(Clause clause)
    {
        if (Language.Role == LanguageRole.Writer && clause.Kind == TypeSet.Object)
            Declare(clause.Objects);
        foreach (Assertion assertion in Assertions)
            clause.Add(assertion.Holds);
    }

    public override void Deny(Clause clause) =>
        clause.Choose(new Choice([.. Assertions.Where(assertion => assertion.Condition.CanFail(clause.Kind)).Select(assertion => new[] { assertion.Fails })], this));

    public override Truth Holds(JsonNode value) => Language.Universe.Truths.Test(this, value);

    /// <summary>For <see cref="TruthMemory"/>.</summary>
    public Truth Test(JsonNode value)
    {
        Truth truth = Truth.Yes;
        for (int i = 0; i < Assertions.Count && truth != Truth.No; i++)
            truth = truth.And(Assertions[i].Condition.Holds(value));
        return truth;
    }

    private void Declare(ObjectShape shape)
    {
        shape.IsWritten = true;
        foreach (Assertion assertion in Assertions)
        {
            if (assertion.Declares is { } names)
                shape.Declared.Add(names);
            if (assertion.Condition is RequiredMember required)
                shape.Promised.Add(required.Name);
        }
    }
}
