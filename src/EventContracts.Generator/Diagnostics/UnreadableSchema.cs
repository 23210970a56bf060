using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator.Diagnostics;

/// <summary>
/// EVC0001 for a file without a tree. In the editor the analyzer reports it, with all other faults of texts; but in a build the compiler stops before
/// the analyzers when a declaration fails, and a class that handles the missing event is just that. So there it leaves such a file to the generator.
/// </summary>
internal static class UnreadableSchema
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "EVC0001",
        "Schema file cannot be read",
        "'{0}' is no schema: {1}",
        "EventContracts.Schema",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/eventcontracts/eventcontracts-gen/blob/main/docs/rules/EVC0001.md");

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SchemaFile> schemas) =>
        context.RegisterSourceOutput(schemas.Where(file => file is { Root: null }), static (output, file) =>
        {
            foreach (JsonProblem problem in file.Problems)
                output.ReportDiagnostic(Diagnostic.Create(Descriptor, Place(file, problem.Span), file.FileName, problem.Message));
        });

    private static Location Place(SchemaFile file, Schema.Json.TextSpan span)
    {
        (int line, int column) = file.LineColumn(span.Start);
        (int endLine, int endColumn) = file.LineColumn(span.End);
        var lines = new LinePositionSpan(new LinePosition(line, column), new LinePosition(endLine, endColumn));
        return Location.Create(file.Path, new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length), lines);
    }
}
