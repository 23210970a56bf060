using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas;

/// <summary>What the rules want to know of one schema file, each thing computed when a rule first asks and then kept.</summary>
internal sealed class ContractFile
{
    private readonly Lazy<IReadOnlyList<Subschema>> schemas;
    private readonly Lazy<(ContractMetadata Metadata, IReadOnlyList<SchemaProblem> Problems)> metadata;

    public ContractFile(SchemaFile file, TextSpan? foreignBytes, SchemaSet set)
    {
        File = file;
        ForeignBytes = foreignBytes;
        schemas = new(() => [.. set.Root(file).DescendantsAndSelf()]);
        metadata = new(() => ContractMetadataReader.Read(set, file));
    }

    /// <summary>Whether no reference leads out of the file: then nothing that is known of it depends on its neighbours.</summary>
    public static bool IsComplete(SchemaSet set, SchemaFile file) =>
        set.References(file).All(schema => schema.Ref!.Text.StartsWith("#", StringComparison.Ordinal));

    public SchemaFile File { get; }

    /// <summary>Where the file's bytes are not UTF-8, if they are not.</summary>
    public TextSpan? ForeignBytes { get; }

    /// <summary>There is a tree, and its texts are what was written.</summary>
    public bool IsReadable => File.Root is not null && ForeignBytes is null;

    public Subschema Root => Schemas[0];

    /// <summary>The root and every schema below it, in the order of the text.</summary>
    public IReadOnlyList<Subschema> Schemas => schemas.Value;

    public ContractMetadata Metadata => metadata.Value.Metadata;

    public IReadOnlyList<SchemaProblem> MetadataProblems => metadata.Value.Problems;

    /// <summary>
    /// The team says that this is its event. A plain schema may be somebody else's, where advice is worth less: rules that only advise are milder there.
    /// </summary>
    public bool IsStated => Metadata.IsStated || File.Role == SchemaFileRole.Event;

    /// <summary>The nodes of the partition key: one pointer or a list of them.</summary>
    public IReadOnlyList<JsonNode> PartitionKeyNodes => KeyNode switch
    {
        { IsString: true } one => [one],
        { IsArray: true } several => [.. several.Items.Where(item => item.IsString)],
        _ => [],
    };

    public JsonNode? KeyNode => File.Root?.Member(MetadataKey.Event)?.Member(MetadataKey.PartitionKey);

    /// <summary>Where to point for something that the event as a whole lacks: the name of <c>x-event</c>, else the start of the file.</summary>
    public TextSpan EventSpan => File.Root!.FindMember(MetadataKey.Event)?.NameSpan ?? new TextSpan(File.Root!.Span.Start, 1);
}
