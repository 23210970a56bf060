using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0007: adds a required <c>eventId</c>, or makes the one that is there required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingEventIdFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class MissingEventIdFix() : SchemaFix(DiagnosticIds.MissingEventId)
{
    private const string Name = "eventId";
    private const string Schema = """{ "type": "string", "format": "uuid" }""";

    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        JsonNode root = document.Root;
        // Elsewhere than in the root's own properties it is not for us to choose a place; and a draft-07 root hides what stands beside its $ref.
        if (root.Members.Count == 0 || root.Member("$ref") is not null || root.Member("properties") is { IsObject: false })
            return [];
        JsonEdit[] edits = [.. Property(document, root), .. Required(document, root)];
        return edits.Length == 0 ? [] : [new SchemaChange("Add a required 'eventId'", edits)];
    }

    private static IEnumerable<JsonEdit> Property(SchemaDocument document, JsonNode root)
    {
        if (root.Member("properties") is not { } properties)
            yield return document.Editor.AddMember(root, "properties", $$"""{ "{{Name}}": {{Schema}} }""");
        else if (properties.FindMember(Name) is not { } declared)
            yield return document.Editor.AddFirstMember(properties, Name, Schema);
        else if (declared.Value.Member("type") is not { IsString: true, Text: "string" })
            yield return JsonEditor.Replace(declared.Value, Schema);
    }

    private static IEnumerable<JsonEdit> Required(SchemaDocument document, JsonNode root)
    {
        string name = JsonText.Quote(Name);
        if (root.FindMember("required") is not { } required)
            yield return document.Editor.AddMember(root, "required", $"[{name}]", after: root.FindMember("properties"));
        else if (!required.Value.IsArray)
            yield return JsonEditor.Replace(required.Value, $"[{name}]");
        else if (!required.Value.Items.Any(item => item.Text == Name))
            yield return document.Editor.AddItem(required.Value, name);
    }
}
