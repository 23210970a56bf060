using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0006: gives the property a C# name of its own; the number that the generator would give is a start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollidingNamesFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class CollidingNamesFix() : SchemaFix(DiagnosticIds.CollidingNames)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Property(FixProperty.Name) is not { } name || document.Place is not { Member.Value: { IsObject: true } schema })
            yield break;
        if (schema.FindMember("x-csharp-name") is { } stated)
            yield return new SchemaChange($"Name it {name}", JsonEditor.Replace(stated.Value, JsonText.Quote(name)));
        else
            yield return new SchemaChange($"Name it {name}", document.Editor.AddMember(schema, "x-csharp-name", JsonText.Quote(name)));
    }
}
