using System;
using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>One parsed file. Immutable; equal when path, role and text are.</summary>
public sealed class SchemaFile : IEquatable<SchemaFile>
{
    private int[]? _lineStarts;

    private SchemaFile(string path, string text, SchemaFileRole role, JsonParseResult json)
    {
        Path = path;
        Text = text;
        Role = role;
        Root = json.Root;
        Problems = json.Problems;
        DeclaredDialect = Root?.Member("$schema") is { Kind: JsonKind.String } schema ? schema.Text : null;
        IsUnknownDialect = false;
        Dialect = SchemaDialect.Draft202012;
        if (DeclaredDialect is not null)
        {
            IsUnknownDialect = !SchemaDialects.TryParse(DeclaredDialect, out SchemaDialect dialect);
            Dialect = dialect;
        }
        IsContractFile = role != SchemaFileRole.Auto || LooksLikeContract();
    }

    /// <summary>The path with forward slashes, otherwise as given.</summary>
    public string Path { get; }

    public string FileName => Path.Substring(Path.LastIndexOf('/') + 1);

    public string Text { get; }

    public SchemaFileRole Role { get; }

    /// <summary>Null when the text is no JSON: see <see cref="Problems"/>.</summary>
    public JsonNode? Root { get; }

    public IReadOnlyList<JsonProblem> Problems { get; }

    public SchemaDialect Dialect { get; }

    /// <summary><c>$schema</c> as written.</summary>
    public string? DeclaredDialect { get; }

    /// <summary>Whether <c>$schema</c> names a dialect that is not known; it is then read as 2020-12.</summary>
    public bool IsUnknownDialect { get; }

    /// <summary>Whether the file is a contract at all: other JSON files of a project are ignored in silence.</summary>
    public bool IsContractFile { get; }

    public static SchemaFile Parse(string path, string text, SchemaFileRole role = SchemaFileRole.Auto, JsonLimits? limits = null) =>
        new(path.Replace('\\', '/'), text, role, JsonParser.Parse(text, limits));

    /// <summary>Zero-based line and column of an offset.</summary>
    public (int Line, int Column) LineColumn(int offset)
    {
        int[] starts = _lineStarts ??= LineStarts();
        int line = Array.BinarySearch(starts, offset);
        line = line >= 0 ? line : ~line - 1;
        return (line, offset - starts[line]);
    }

    public bool Equals(SchemaFile? other) =>
        other is not null && (ReferenceEquals(this, other) || (Role == other.Role && Path == other.Path && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path) * 31) + Text.Length);

    private bool LooksLikeContract()
    {
        if (Path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase))
            return true;
        if (Root is not { Kind: JsonKind.Object })
            return false;
        bool isJsonSchema = DeclaredDialect is not null && (!IsUnknownDialect || DeclaredDialect.IndexOf("json-schema.org", StringComparison.Ordinal) >= 0);
        return isJsonSchema || Root.Member("x-event") is not null
            || (Root.Member("$id") is { Kind: JsonKind.String } && (Root.Member("type") is not null || Root.Member("properties") is not null));
    }

    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
