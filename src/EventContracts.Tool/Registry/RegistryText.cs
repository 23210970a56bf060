using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Registry;

/// <summary>
/// Schemas between a project and a registry. Both read a schema that does not state its dialect, but each in another one; so whatever crosses the border
/// states it.
/// </summary>
internal static class RegistryText
{
    private static readonly Dictionary<SchemaDialect, string> Names = new()
    {
        [SchemaDialect.Draft4] = "http://json-schema.org/draft-04/schema#",
        [SchemaDialect.Draft6] = "http://json-schema.org/draft-06/schema#",
        [SchemaDialect.Draft7] = "http://json-schema.org/draft-07/schema#",
        [SchemaDialect.Draft201909] = "https://json-schema.org/draft/2019-09/schema",
        [SchemaDialect.Draft202012] = "https://json-schema.org/draft/2020-12/schema",
    };

    /// <summary>On one line.</summary>
    public static string Of(SchemaFile file) => SchemaFile.Parse(file.Path, WithDialect(file.Text, file)).MinifiedText;

    /// <summary>Complete in itself, in the layout of released files. Fails with the places of references that lead nowhere.</summary>
    public static string Bundled(SchemaSet set, SchemaFile file)
    {
        SchemaBundle bundle = SchemaBundle.Of(set, file);
        if (bundle.Problems.Count > 0)
            throw ToolException.Usage(string.Join("\n", bundle.Problems.Select(Contracts.FileDamage.Describe)));
        return WithDialect(bundle.Text, file);
    }

    private static string WithDialect(string text, SchemaFile file) =>
        file.DeclaredDialect is not null || JsonParser.Parse(text).Root is not { IsObject: true } root
            ? text
            : JsonEdit.Apply(text, [new JsonEditor(text, root).AddFirstMember(root, "$schema", JsonText.Quote(Names[file.Dialect]))]);
}
