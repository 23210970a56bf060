using System;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Which files are read as schemas at all: projects hold many JSON files that are none, and those are passed over in silence.</summary>
internal static class ContractFileRule
{
    public static bool IsContract(SchemaFile file) =>
        file.Role != SchemaFileRole.Auto
        || EndsWith(file, ".schema.json")
        || (EndsWith(file, ".json") && file.Root is { IsObject: true } root && LooksLikeSchema(root));

    private static bool LooksLikeSchema(JsonNode root)
    {
        if (root.Member("$schema") is { IsString: true } dialect && SchemaDialects.IsJsonSchemaSite(dialect.Text))
            return true;
        if (root.Member("x-event") is not null)
            return true;
        return root.Member("$id") is { IsString: true } && (root.Member("type") ?? root.Member("properties")) is not null;
    }

    private static bool EndsWith(SchemaFile file, string ending) => file.FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
