using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>All schema files of a project → what is to be generated. A pure function of the files and options, whatever their order.</summary>
internal static class ProjectMapper
{
    public static ProjectSpec Map(IReadOnlyList<SchemaFile> files, GeneratorOptions options, CancellationToken cancellation)
    {
        SchemaSet set = SchemaSet.Create(files.Where(file => file.Root is not null && file.IsContractFile));
        var context = new MappingContext(set, cancellation);
        var values = new ValueMapper(context);
        Root[] roots = Roots(set, options, context);
        foreach (Root root in roots)
        {
            if (options.PreserveUnknown || root.Metadata.PreserveUnknown)
                context.PreservesUnknown.Add(root.File);
            RootMapper.Map(context, values, root);
        }
        context.BuildPending();

        var types = roots.SelectMany(root => context.TypesOf(root.File)).ToDictionary(type => type.Name, StringComparer.Ordinal);
        HashSet<string> recursive = RecursiveTypes.Find(types);
        var hints = new NameScope([]);
        var result = new List<FileSpec>();
        foreach (Root root in roots)
        {
            IReadOnlyList<TypeSpec> own = context.TypesOf(root.File);
            if (own.Count == 0)
                continue;
            result.Add(new FileSpec
            {
                HintName = hints.Claim($"{CSharpNames.Hint(root.Name)}.v{root.Metadata.Major}") + ".g.cs",
                SourcePath = options.Relative(root.File.Path),
                Namespace = options.Namespace,
                Types = own.Select(type => type is RecordSpec record && recursive.Contains(record.Name) ? record with { IsRecursive = true } : type).ToEquatableList(),
                RootType = own.Any(type => type.Name == root.Name) ? root.Name : null,
                Contract = root.IsEvent ? ContractMapper.Map(root, types) : null,
            });
        }
        return new ProjectSpec(result.ToEquatableList(), context.Notes);
    }

    /// <summary>Names every root before any nested type, so that a root's name depends on roots alone.</summary>
    private static Root[] Roots(SchemaSet set, GeneratorOptions options, MappingContext context)
    {
        var referenced = References.Roots(set);
        var roots = new List<Root>();
        var events = new HashSet<(string, int)>();
        foreach (SchemaFile file in set.Files)
        {
            Subschema schema = set.Root(file);
            ContractMetadata metadata = ContractMetadataReader.Read(set, file).Metadata;
            bool isShared = file.Role == SchemaFileRole.Shared || (file.Role == SchemaFileRole.Auto && !metadata.IsStated && (referenced.Contains(file) || !HasRoot(schema)));
            // The same event twice is an error that the analyzer reports (EVC0004): the first by path stands, the other becomes a plain type.
            bool isEvent = !isShared && events.Add((metadata.Type, metadata.Major));
            string name = schema.Extension("x-csharp-name") is { Kind: Schema.Json.JsonKind.String } given
                ? CSharpNames.Pascal(given.Text)
                : TypeNaming.Root(metadata.Type, metadata.Major);
            if (!context.TypeNames.IsFree(name) && Folder(file.Path) is { Length: > 0 } folder)
                name = CSharpNames.Pascal(folder) + name;
            name = context.TypeNames.Claim(name);
            if (isEvent)
                context.TypeNames.Claim(Emit.HandlerEmitter.InterfaceName(name));
            context.NameRoot(file, name);
            roots.Add(new Root(file, schema, metadata, name, isEvent));
        }
        return [.. roots];
    }

    private static bool HasRoot(Subschema schema) =>
        SchemaParts.HasShape(schema) || schema.Ref is not null || schema.AllOf.Count > 0 || schema.Required.Count > 0;

    private static string? Folder(string path)
    {
        string[] steps = path.Split('/');
        return steps.Length < 2 ? null : steps[steps.Length - 2];
    }
}

/// <summary>What the project becomes.</summary>
internal sealed record ProjectSpec(EquatableList<FileSpec> Files, IReadOnlyList<MappingNote> Notes);

/// <summary>A schema file with its name and its part as an event or as a shared definition.</summary>
internal sealed record Root(SchemaFile File, Subschema Schema, ContractMetadata Metadata, string Name, bool IsEvent);
