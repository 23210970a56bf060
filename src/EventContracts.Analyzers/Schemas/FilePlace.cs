using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>A place in a schema file as the compiler names places.</summary>
internal static class FilePlace
{
    /// <param name="path">As the project lists it, which is how editors know the file.</param>
    public static Location Of(SchemaFile file, Schema.Json.TextSpan span, string path)
    {
        (int line, int column) = file.LineColumn(span.Start);
        (int endLine, int endColumn) = file.LineColumn(span.End);
        var lines = new LinePositionSpan(new LinePosition(line, column), new LinePosition(endLine, endColumn));
        return Location.Create(path, new TextSpan(span.Start, span.Length), lines);
    }
}
