using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0005 and EVC0009: writes what was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ReplacementFix() : SchemaFix(DiagnosticIds.MalformedMetadata, DiagnosticIds.UnknownPartitionKey)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Property(FixProperty.Replacement) is { } replacement)
            yield return new SchemaChange($"Write {replacement}", new JsonEdit(document.Span, replacement));
    }
}
