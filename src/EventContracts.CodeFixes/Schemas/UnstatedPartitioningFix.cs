using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0008: writes the partition key down, one choice for each property that would do, or that there is none on purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnstatedPartitioningFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class UnstatedPartitioningFix() : SchemaFix(DiagnosticIds.UnstatedPartitioning)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        foreach (string pointer in document.Lines(FixProperty.Choices))
            yield return Key(document, $"Partition by {pointer}", pointer);
        yield return Key(document, "State that events need no order", "none");
    }

    private static SchemaChange Key(SchemaDocument document, string title, string key)
    {
        string value = JsonText.Quote(key);
        JsonEdit edit = document.Root.Member(MetadataKey.Event) switch
        {
            { IsObject: true } stated => document.Editor.AddMember(stated, MetadataKey.PartitionKey, value),
            { } malformed => JsonEditor.Replace(malformed, $"{{ \"{MetadataKey.PartitionKey}\": {value} }}"),
            null => document.Editor.AddFirstMember(document.Root, MetadataKey.Event, $"{{ \"{MetadataKey.PartitionKey}\": {value} }}"),
        };
        return new SchemaChange(title, edit);
    }
}
