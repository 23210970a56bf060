using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>What the light bulb says and what it does.</summary>
internal sealed record SchemaChange(string Title, params JsonEdit[] Edits)
{
    /// <summary>The result is JSON, without a fault that was not there before.</summary>
    public bool IsSound(SchemaFile file) =>
        JsonParser.Parse(JsonEdit.Apply(file.Text, Edits)) is { Root: not null } result && result.Problems.Count <= file.Problems.Count;
}
