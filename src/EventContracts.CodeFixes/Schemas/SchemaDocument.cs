using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>The file at hand, the diagnostic in it, and an editor for it.</summary>
internal sealed class SchemaDocument(SchemaFile file, Diagnostic diagnostic, SchemaFile? released = null)
{
    /// <summary>The released version that the analyzer compared with, if it did.</summary>
    public SchemaFile? Released => released;

    public DiagnosticSeverity Severity => diagnostic.Severity;

    public SchemaFile File => file;

    public JsonNode Root => file.Root!;

    public JsonEditor Editor { get; } = new(file.Text, file.Root!);

    public TextSpan Span { get; } = new(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    /// <summary>The innermost member that holds the diagnostic's span.</summary>
    public JsonPlace? Place => JsonPlace.Find(Root, Span);

    /// <summary>What the analyzer handed over; null when it did not.</summary>
    public string? Property(string name) => diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;

    public IReadOnlyList<string> Lines(string property) => Property(property)?.Split(['\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
}
