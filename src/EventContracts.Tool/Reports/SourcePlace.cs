using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Reports;

/// <summary>Where an editor has to go: path, and line and column that count from one.</summary>
internal sealed record SourcePlace(string Path, int Line, int Column)
{
    public static SourcePlace Of(SchemaLocation location)
    {
        (int line, int column) = location.File.LineColumn(location.Nearest()?.Node.Span.Start ?? 0);
        return new SourcePlace(location.File.Path, line + 1, column + 1);
    }

    public override string ToString() => $"{Path}({Line},{Column})";
}
