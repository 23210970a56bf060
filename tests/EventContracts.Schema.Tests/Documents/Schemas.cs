using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Tests.Documents;

/// <summary>Sets and schemas for tests, from text.</summary>
internal static class Schemas
{
    public static SchemaSet Set(params (string Path, string Text)[] files) =>
        SchemaSet.Create(files.Select(file => SchemaFile.Parse(file.Path, file.Text)));

    public static SchemaFile File(SchemaSet set, string path) => set.Files.Single(file => file.Path == path);

    public static Subschema Root(string text, string path = "test.schema.json")
    {
        SchemaSet set = Set((path, text));
        return set.Root(set.Files[0]);
    }

    /// <summary>The root of one file that refers to others.</summary>
    public static Resolution Resolve(SchemaSet set, string path, string reference) => set.Resolve(set.Root(File(set, path)), reference);
}
