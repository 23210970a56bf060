using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>One side of a comparison: how the schemas of one version are to be understood.</summary>
internal sealed class SchemaLanguage(Universe universe, SchemaSet set, LanguageRole role, ReaderCapabilities capabilities)
{
    // Longer than any chain that somebody writes.
    private const int MaxSteps = 4_096;

    public int Id { get; } = universe.NextId();

    public Universe Universe { get; } = universe;

    public LanguageRole Role { get; } = role;

    public ReaderCapabilities Capabilities { get; } = capabilities;

    public SchemaTerm Term(Subschema schema)
    {
        // Schemas can include themselves and nothing else.
        for (int steps = 0; steps < MaxSteps && Inner(schema) is { } inner; steps++)
            schema = inner;
        return Universe.Term(this, schema);
    }

    // Nothing but a reference, or a union or conjunction of one: what is inside, so that all spellings are one term.
    private Subschema? Inner(Subschema schema)
    {
        if (schema.Ref is not null)
            return schema.RefHidesSiblings || schema.Node.Members.Count == 1 ? Target(schema) : null;
        if (schema.Node.Members.Count != 1)
            return null;
        return schema.AllOf.Count == 1 ? schema.AllOf[0] : schema.AnyOf.Count == 1 ? schema.AnyOf[0] : schema.OneOf.Count == 1 ? schema.OneOf[0] : null;
    }

    /// <summary>The kinds of value that a schema lets through; integers are numbers.</summary>
    public TypeSet KindsOf(Subschema schema)
    {
        TypeSet types = AllowedTypes.Of(set, schema);
        return ((types & TypeSet.Integer) != 0 ? types | TypeSet.Number : types) & ~TypeSet.Integer;
    }

    /// <summary>Where a schema's own reference leads; null when it fails.</summary>
    public Subschema? Target(Subschema schema) => schema.Ref is { } reference ? set.Resolve(schema, reference.Text).Target : null;
}
