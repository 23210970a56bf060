using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>One side of a comparison: how the schemas of one version are to be understood.</summary>
internal sealed class SchemaLanguage(Universe universe, SchemaSet set, LanguageRole role, ReaderCapabilities capabilities)
{
    public int Id { get; } = universe.NextId();

    public Universe Universe { get; } = universe;

    public LanguageRole Role { get; } = role;

    public ReaderCapabilities Capabilities { get; } = capabilities;

    public SchemaTerm Term(Subschema schema)
    {
        // Nothing but a reference: the target itself, so that both spellings are one term.
        while (schema.Ref is not null && (schema.RefHidesSiblings || schema.Node.Members.Count == 1) && Target(schema) is { } target)
            schema = target;
        return Universe.Term(this, schema);
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
