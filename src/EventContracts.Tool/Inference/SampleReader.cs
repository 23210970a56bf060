using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Inference;

/// <summary>Sample events from files: one event, a list of events, or JSON lines.</summary>
internal static class SampleReader
{
    private static readonly JsonLimits Limits = JsonLimits.Default with { MaxLength = int.MaxValue };

    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson"];

    /// <summary>By path, so that the order of the arguments does not matter.</summary>
    public static IReadOnlyList<JsonNode> Read(IEnumerable<string> paths)
    {
        JsonNode[] samples = [.. paths.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(ReadFile)];
        return samples.Length > 0 ? samples : throw ToolException.Usage("error: there is no sample in these files.");
    }

    private static IEnumerable<string> Files(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Endings.Contains(Path.GetExtension(file)));
        return File.Exists(path) ? [path] : throw ToolException.Usage($"error: there is no file or folder '{path}'.");
    }

    private static IEnumerable<JsonNode> ReadFile(string path)
    {
        string text = File.ReadAllText(path);
        JsonParseResult whole = JsonParser.Parse(text, Limits);
        if (whole.Root is { } root)
            return root.IsArray ? root.Items.Select((item, at) => Event(item, path, $"item {at + 1}")) : [Event(root, path, "the file")];
        string[] lines = text.Split('\n');
        // A file that is broken in its first line is no JSON lines but broken.
        bool isLines = lines.Length > 1 && lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } first
            && JsonParser.Parse(first, Limits).Root is not null;
        if (!isLines)
            throw Damaged(path, text, whole, 0);
        return
        [
            .. lines.Select((line, at) => (Text: line, Number: at + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Text))
                .Select(line => Line(line.Text, path, line.Number)),
        ];
    }

    private static JsonNode Line(string text, string path, int number)
    {
        JsonParseResult parsed = JsonParser.Parse(text, Limits);
        return parsed.Root is { } root ? Event(root, path, $"line {number}") : throw Damaged(path, text, parsed, number - 1);
    }

    private static JsonNode Event(JsonNode value, string path, string what) =>
        value.IsObject ? value : throw ToolException.Usage($"error: {path}: {what} is no JSON object, and events are objects.");

    private static ToolException Damaged(string path, string text, JsonParseResult parsed, int linesBefore)
    {
        (int line, int column) = SchemaFile.Parse(path, text, limits: Limits).LineColumn(parsed.Problems[0].Span.Start);
        return ToolException.Usage($"{path}({linesBefore + line + 1},{column + 1}): error: {parsed.Problems[0].Message}");
    }
}
