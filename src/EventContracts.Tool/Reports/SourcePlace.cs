using System.Collections.Generic;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Reports;

/// <summary>Where an editor has to go: path, and line and column that count from one.</summary>
internal sealed record SourcePlace(string Path, int Line, int Column)
{
    public static SourcePlace Of(SchemaLocation location)
    {
        (int line, int column) = location.File.LineColumn(Find(location).Span.Start);
        return new SourcePlace(location.File.Path, line + 1, column + 1);
    }

    public override string ToString() => $"{Path}({Line},{Column})";

    // What is not there in this version is shown at what is left around it.
    private static JsonNode Find(SchemaLocation location)
    {
        JsonNode at = location.File.Root!;
        JsonPointer.TryParse(location.Pointer, out IReadOnlyList<string> segments);
        foreach (string segment in segments)
        {
            if (JsonPointer.Step(at, segment) is not { } next)
                break;
            at = next;
        }
        return at;
    }
}
