using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>The root of a file: a record of its members, or a record around the one value.</summary>
internal static class RootMapper
{
    public static void Map(MappingContext context, ValueMapper values, Root root)
    {
        Subschema schema = SchemaParts.Follow(context.Set, root.Schema);
        if (!root.IsOwnType)
        {
            // A shared root gets its type as others refer to it: only a record is bound to the file's name at once.
            if (IsRecord(context, schema) && ReferenceEquals(schema.File, root.File))
                Reserve(context, values, root, schema);
            else
                values.Map(schema);
            return;
        }
        if (IsRecord(context, schema))
            Reserve(context, values, root, schema);
        else
            context.Enqueue(root.File, () => Wrapper(context, values, root));
    }

    private static bool IsRecord(MappingContext context, Subschema schema)
    {
        IReadOnlyList<Subschema> parts = SchemaParts.Of(context.Set, schema);
        TypeSet types = ValueMapper.Types(parts) & ~TypeSet.Null;
        bool isUnion = parts.Any(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0);
        bool isMap = parts.Any(part => SchemaParts.IsTyped(part.AdditionalProperties) || part.PatternProperties.Count > 0);
        return values(parts) && types is TypeSet.None or TypeSet.Object && ScalarMapper.Values(parts) is null
            || (types == TypeSet.Object && !isUnion && !isMap && parts.Any(part => part.Required.Count > 0 || part.Keyword("properties") is not null));

        static bool values(IReadOnlyList<Subschema> parts) => parts.Any(part => part.Properties.Count > 0);
    }

    private static void Reserve(MappingContext context, ValueMapper values, Root root, Subschema schema)
    {
        var type = new NamedSpec(root.Name, NamedKind.Record);
        context.Bind(root.Schema.Key, type);
        // The target of a root that is only a reference is the root's own type, unless it is another file's.
        if (ReferenceEquals(schema.File, root.File))
            context.Bind(schema.Key, type);
        context.Enqueue(root.File, () => values.Objects.Build(root.Name, schema, SchemaParts.Of(context.Set, schema)));
    }

    private static WrapperSpec Wrapper(MappingContext context, ValueMapper values, Root root)
    {
        ValueSpec value = values.Map(root.Schema);
        return new WrapperSpec { Name = root.Name, Doc = DocReader.Of(root.Schema, DocReader.Wire(value)), Value = value };
    }
}
