using EventContracts.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator.Diagnostics;

/// <summary>EVC0014: a part of a schema has no C# type and stays raw JSON. Only the generator knows, so only it reports.</summary>
internal static class UntypedSchema
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "EVC0014",
        "Part of the schema stays raw JSON",
        "'{0}' at {1}: {2}",
        "EventContracts.Schema",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value is read and written as JsonValue; no member is lost.",
        helpLinkUri: "https://github.com/eventcontracts/eventcontracts-gen/blob/main/docs/rules/EVC0014.md");

    public static Diagnostic Create(NoteSpec note)
    {
        var lines = new LinePositionSpan(new LinePosition(note.Line, note.Column), new LinePosition(note.Line, note.Column + note.Length));
        var place = Location.Create(note.Path, new TextSpan(note.Start, note.Length), lines);
        return Diagnostic.Create(Descriptor, place, note.FileName, note.Pointer.Length == 0 ? "the root" : note.Pointer, note.Reason);
    }
}
