using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Corpora;

public sealed class GitHubWebhooks
{
    private static readonly string? Folder = SharedFolder.Find("corpora/github-webhooks/payload-schemas");

    [SkippableFact]
    public void EveryReferenceResolves()
    {
        SchemaSet set = Load();
        Assert.Equal(291, set.Files.Count);
        Assert.Empty(set.Problems);
        Assert.All(set.Files, file => Assert.Empty(file.Problems));
        Assert.Empty(set.Files.SelectMany(set.CheckReferences));
        Assert.Equal(1388, set.Files.Sum(file => set.References(file).Count));
    }

    [SkippableFact]
    public void ReferencesGoThroughTheIdentifier()
    {
        SchemaSet set = Load();
        SchemaFile opened = set.Files.Single(file => file.Path.EndsWith("issues/opened.schema.json"));
        Resolution found = set.Resolve(set.Root(opened), "common/issue.schema.json");
        Assert.EndsWith("/common/issue.schema.json", found.Target!.File.Path);
        Assert.Equal("", found.Target.Pointer);
    }

    [SkippableFact]
    public void EventTypesComeFromTheIdentifier()
    {
        SchemaSet set = Load();
        SchemaFile opened = set.Files.Single(file => file.Path.EndsWith("issues/opened.schema.json"));
        ContractMetadata metadata = ContractMetadataReader.Read(set, opened).Metadata;
        Assert.Equal("issues.opened", metadata.Type);
        Assert.Equal("issues.events", metadata.Topic);
        List<string> types = [.. set.Files.Select(file => ContractMetadataReader.Read(set, file).Metadata.Type)];
        Assert.Equal(types.Count, types.Distinct().Count());
        Assert.All(set.Files, file => Assert.Empty(ContractMetadataReader.Read(set, file).Problems));
    }

    [SkippableFact]
    public void TheOrderOfFilesDoesNotMatter()
    {
        SchemaSet set = Load();
        SchemaSet reversed = SchemaSet.Create(set.Files.Reverse());
        Assert.Equal(Targets(set), Targets(reversed));
    }

    private static List<string> Targets(SchemaSet set) =>
    [
        .. from file in set.Files
           from schema in set.References(file)
           select schema + " -> " + set.Resolve(schema, schema.Ref!.Text).Target,
    ];

    internal static SchemaSet Load()
    {
        Skip.If(Folder is null, SharedFolder.Absent);
        return SchemaSet.Create(Directory.GetFiles(Folder!, "*.json", SearchOption.AllDirectories).Select(path => SchemaFile.Parse(path, File.ReadAllText(path))));
    }
}
