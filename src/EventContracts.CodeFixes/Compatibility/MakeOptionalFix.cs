using System.Collections.Generic;
using System.Globalization;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1101, EVC1102 and EVC1103: takes the property out of <c>required</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeOptionalFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class MakeOptionalFix() : SchemaFix(DiagnosticIds.RequiredPropertyAdded, DiagnosticIds.RequiredWithDefault, DiagnosticIds.OptionalBecameRequired)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Property(FixProperty.NewPointer) is not { } pointer || JsonPointer.Split(pointer) is not { } item)
            yield break;
        if (JsonPointer.Split(item.Parent) is not { Name: "required" } list || JsonPointer.Find(document.Root, list.Parent) is not { IsObject: true } schema)
            yield break;
        if (schema.FindMember("required") is not { Value: { IsArray: true } names } required)
            yield break;
        if (!int.TryParse(item.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= names.Items.Count)
            yield break;
        // Up to draft-04 an empty list is none; later it says nothing.
        JsonEdit edit = names.Items.Count == 1 ? document.Editor.RemoveMember(schema, required) : JsonEditor.RemoveItem(names, index);
        yield return new SchemaChange($"Leave '{names.Items[index].Text}' optional", edit);
    }
}
