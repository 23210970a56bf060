using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>What no file knows alone: the names of all roots, which of them are events, and which files belong together.</summary>
internal sealed class ProjectLayout
{
    private readonly Dictionary<string, FileGroup> _byFirstPath;

    private ProjectLayout(IReadOnlyList<FileGroup> groups)
    {
        Groups = groups;
        _byFirstPath = groups.ToDictionary(group => group.Roots[0].File.Path, StringComparer.Ordinal);
    }

    /// <summary>By the path of their first file.</summary>
    public IReadOnlyList<FileGroup> Groups { get; }

    public static ProjectLayout Create(IReadOnlyList<SchemaFile> files, GeneratorOptions options)
    {
        SchemaSet set = SchemaSet.Create(files.Where(file => file.Root is not null && file.IsContractFile));
        var references = new FileReferences(set);
        return new ProjectLayout([.. Roots(set, references)
            .GroupBy(root => references.Representative(root.File))
            .Select(group => new FileGroup(group.ToEquatableList(), options))]);
    }

    /// <summary>The group whose first file has this path: each group is found by one of its files.</summary>
    public FileGroup? LedBy(string path) => _byFirstPath.TryGetValue(path, out FileGroup? group) ? group : null;

    /// <summary>Names every root before any nested type, so that a root's name depends on roots alone.</summary>
    private static IEnumerable<Root> Roots(SchemaSet set, FileReferences references)
    {
        NameScope names = TypeNaming.Scope();
        // Roslyn tells generated files apart as a file system without case does.
        var hints = new NameScope([], StringComparer.OrdinalIgnoreCase);
        var events = new HashSet<(string, int)>();
        foreach (SchemaFile file in set.Files)
        {
            Subschema schema = set.Root(file);
            ContractMetadata metadata = ContractMetadataReader.Read(set, file).Metadata;
            // The same event twice is an error that the analyzer reports (EVC0004): the first by path stands, the other becomes a plain type.
            bool isMeantAsEvent = EventFiles.IsEvent(schema, metadata, references.IsReferenced(file));
            bool isEvent = isMeantAsEvent && events.Add((metadata.Type, metadata.Major));
            string name = schema.Extension("x-csharp-name") is { Kind: Schema.Json.JsonKind.String } given
                ? TypeNaming.Type(given.Text)
                : TypeNaming.Root(metadata.Type, metadata.Major);
            if (!names.IsFree(name) && Folder(file.Path) is { Length: > 0 } folder)
                name = CSharpNames.Pascal(folder) + name;
            name = names.Claim(name);
            if (isEvent)
                names.Claim(Emit.HandlerEmitter.InterfaceName(name));
            yield return new Root(file, schema, metadata, name, hints.Claim($"{CSharpNames.Hint(name)}.v{metadata.Major}") + ".g.cs", isEvent, isMeantAsEvent);
        }
    }

    private static string? Folder(string path)
    {
        string[] steps = path.Split('/');
        return steps.Length < 2 ? null : steps[steps.Length - 2];
    }
}
