using System.Collections.Generic;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Tests.Contracts;

/// <summary>Reads the metadata of one contract, alone or with files that it refers to.</summary>
internal static class Contract
{
    public static ContractMetadata Read(string text, string path = "contracts/user.created.schema.json") => ReadAll(text, path).Metadata;

    public static (ContractMetadata Metadata, IReadOnlyList<SchemaProblem> Problems) ReadAll(string text, string path = "contracts/user.created.schema.json")
    {
        SchemaSet set = SchemaSet.Create([SchemaFile.Parse(path, text)]);
        return ContractMetadataReader.Read(set, set.Files[0]);
    }

    public static PropertyPath Path(string text, string pointer)
    {
        SchemaSet set = SchemaSet.Create([SchemaFile.Parse("a.schema.json", text)]);
        return PropertyPath.Resolve(set, set.Root(set.Files[0]), pointer);
    }
}
