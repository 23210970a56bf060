using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>Objects: a record where members are declared, a map where only their kind is, raw JSON where nothing is.</summary>
internal sealed class ObjectMapper(MappingContext context, ValueMapper values)
{
    private static readonly ScalarSpec Any = new(ScalarKind.Any);

    /// <summary>Whether the parts declare members by name, themselves or in the branches of a union beside declared members.</summary>
    public bool HasMembers(IReadOnlyList<Subschema> parts) => parts.Any(part => part.Properties.Count > 0);

    public ValueSpec Map(string key, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (HasMembers(parts))
            return context.Reserve(key, at.File, TypeNaming.Propose(context, at), NamedKind.Record, name => Build(name, at, parts));
        if (MapItem(TypeNaming.Propose(context, at), at, parts) is { } item)
            return new MapSpec(item);
        return Any;
    }

    /// <summary>The record of the parts. Members keep the order in which the schema declares them.</summary>
    public RecordSpec Build(string name, Subschema at, IReadOnlyList<Subschema> parts)
    {
        var declared = new DeclaredMembers(context.Set, parts);
        ValueSpec? extraItem = MapItem(name, at, parts);
        IEnumerable<(string, string?)> named = declared.Select(member => (member.Name, ExplicitName(member.Schemas)));
        Dictionary<string, string> names = MemberNames.For(name, named.Append(("additionalProperties", null)));
        var members = new List<MemberSpec>();
        foreach (DeclaredMember member in declared)
            members.Add(Member(name, names[member.Name], member, extraItem));

        bool keepsUnknown = context.PreservesUnknown.Contains(at.File);
        ExtraMembersSpec? extra = extraItem is not null ? new ExtraMembersSpec(ExtraName(names, "Additional"), extraItem)
            : keepsUnknown ? new ExtraMembersSpec(ExtraName(names, "Unknown"), Any)
            : null;
        return new RecordSpec
        {
            Name = name,
            Doc = DocReader.Of(parts, DocReader.Wire(members)),
            Members = members.ToEquatableList(),
            Extra = extra,
        };
    }

    private MemberSpec Member(string typeName, string name, DeclaredMember member, ValueSpec? extraItem)
    {
        IReadOnlyList<Subschema> parts = SchemaParts.Of(context.Set, member.Schemas);
        ValueSpec mapped = member.Schemas.Count == 0 ? extraItem ?? Any
            : member.HasConflict ? values.Unions.OfEither(typeName + name, member.Schemas[0], "properties", member.Schemas)
            : values.Map(member.Schemas);
        (ValueSpec value, bool isNullable) = ValueMapper.Split(mapped);
        if (member.IsRequired && !isNullable && value is ScalarSpec && ScalarMapper.TryConst(parts) is { } constant)
            value = constant;
        return new MemberSpec
        {
            WireName = member.Name,
            Name = name,
            Value = value,
            IsRequired = member.IsRequired,
            IsNullable = isNullable,
            Doc = DocReader.Of(member.Schemas, ""),
            Default = ScalarMapper.Default(parts.Select(part => part.Default).FirstOrDefault(node => node is not null), value, static (_, _) => null),
            IsSensitive = parts.Any(part => part.Extension("x-sensitive") is { Kind: JsonKind.True }),
        };
    }

    /// <summary>What members without a declared name hold: null where the schema says nothing of them.</summary>
    private ValueSpec? MapItem(string name, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (parts.All(part => part.PatternProperties.Count == 0 && !SchemaParts.IsTyped(part.AdditionalProperties)))
            return null;
        Subschema[] patterns = parts.SelectMany(part => part.PatternProperties).Select(pattern => pattern.Schema).ToArray();
        Subschema[] additional = parts.Select(part => part.AdditionalProperties).Where(SchemaParts.IsTyped).Select(schema => schema!).ToArray();
        if (patterns.Length == 0 && additional.Length == 0)
            return null;
        bool isOpen = MayHaveOthers(parts);
        ValueSpec[] items = patterns.Select(pattern => values.Map(pattern)).Concat(additional.Length > 0 ? [values.Map(additional)] : []).Distinct().ToArray();
        return items.Length == 1 && !isOpen ? items[0] : values.Unions.OfEither(name + "Value", at, "patternProperties", [.. patterns, .. additional], isOpen);
    }

    /// <summary>
    /// Whether members that fit no pattern may hold anything, such as one that a later version adds. Patterns alone mean a map, so there every name is taken
    /// to fit.
    /// </summary>
    private bool MayHaveOthers(IReadOnlyList<Subschema> parts) =>
        parts.All(part => part.AdditionalProperties is null || (!SchemaParts.IsTyped(part.AdditionalProperties) && !ObjectShapes.IsClosed([part])))
        && (HasMembers(parts) || parts.Any(part => part.AdditionalProperties is not null));

    private static string ExtraName(Dictionary<string, string> names, string proposed)
    {
        var scope = new NameScope([.. names.Values, "Codec", "View", "Descriptor"]);
        return scope.Claim(proposed);
    }

    private static string? ExplicitName(IReadOnlyList<Subschema> schemas) =>
        schemas.Select(schema => schema.Extension("x-csharp-name")).FirstOrDefault(node => node is { Kind: JsonKind.String, Text.Length: > 0 })?.Text;
}
