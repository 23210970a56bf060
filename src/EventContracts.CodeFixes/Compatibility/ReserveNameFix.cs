using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1106: lists the name in <c>x-event.reserved</c>, so that no later property gets it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReserveNameFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ReserveNameFix() : SchemaFix(DiagnosticIds.OptionalPropertyRemoved)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Property(FixProperty.Path) is not { } path || JsonPointer.Split(path) is not { } place || !EventMetadata.IsOwnChange(document))
            yield break;
        string name = JsonText.Quote(place.Name);
        yield return document.Root.Member(MetadataKey.Event)?.Member(MetadataKey.Reserved) is { IsArray: true } names
            ? new SchemaChange($"Reserve the name '{place.Name}'", document.Editor.AddItem(names, name))
            : new SchemaChange($"Reserve the name '{place.Name}'", EventMetadata.Set(document, MetadataKey.Reserved, $"[{name}]"));
    }
}
