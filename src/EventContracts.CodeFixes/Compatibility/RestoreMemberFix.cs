using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>
/// EVC1105, EVC1106 and EVC1109: puts the property back as it was released, deprecated. Not where it refers to definitions that are gone, too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreMemberFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class RestoreMemberFix() : SchemaFix(DiagnosticIds.RequiredPropertyRemoved, DiagnosticIds.OptionalPropertyRemoved, DiagnosticIds.ProbableRename)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Released is not { Root: { } oldRoot } released || RemovedMember.Find(document, released) is not { } removed)
            yield break;
        if (JsonPointer.Find(document.Root, removed.NewHolder) is not { IsObject: true } holder)
            yield break;
        if (JsonPointer.Find(oldRoot, removed.OldHolder) is not { IsObject: true } oldHolder)
            yield break;
        if (oldHolder.Member("properties")?.Member(removed.Name) is not { } schema || holder.Member("properties")?.Member(removed.Name) is not null)
            yield break;
        List<JsonEdit> edits = [Property(document, holder, removed.Name, Deprecated(released.Text, schema))];
        if (IsListed(oldHolder, removed.Name))
            edits.Add(Required(document, holder, removed.Name));
        var change = new SchemaChange($"Keep '{removed.Name}' as deprecated", [.. edits]);
        if (LeadsNowhere(document.File, JsonEdit.Apply(document.File.Text, edits)) <= LeadsNowhere(document.File, document.File.Text))
            yield return change;
    }

    private static string Deprecated(string text, JsonNode schema)
    {
        string own = text.Substring(schema.Span.Start, schema.Span.Length);
        if (JsonParser.Parse(own).Root is not { IsObject: true } root)
            return "{ \"deprecated\": true }";
        return root.FindMember("deprecated") is { } known
            ? JsonEdit.Apply(own, [JsonEditor.Replace(known.Value, "true")])
            : JsonEdit.Apply(own, [new JsonEditor(own, root).AddMember(root, "deprecated", "true")]);
    }

    private static JsonEdit Property(SchemaDocument document, JsonNode holder, string name, string json) =>
        holder.Member("properties") is { IsObject: true } properties
            ? document.Editor.AddMember(properties, name, json)
            : document.Editor.AddMember(holder, "properties", "{ " + JsonText.Quote(name) + ": " + json + " }");

    private static JsonEdit Required(SchemaDocument document, JsonNode holder, string name) => holder.Member("required") is { IsArray: true } names
        ? document.Editor.AddItem(names, JsonText.Quote(name))
        : document.Editor.AddMember(holder, "required", "[" + JsonText.Quote(name) + "]", after: holder.FindMember("properties"));

    private static bool IsListed(JsonNode holder, string name) =>
        holder.Member("required") is { } names && names.Items.Any(item => item.IsString && item.Text == name);

    private static int LeadsNowhere(SchemaFile file, string text)
    {
        SchemaSet set = SchemaSet.Create([SchemaFile.Parse(file.Path, text, file.Role)]);
        return set.CheckReferences(set.Files[0]).Count;
    }
}
