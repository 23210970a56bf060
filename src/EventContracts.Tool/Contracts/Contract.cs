using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Contracts;

/// <summary>One version of an event. <see cref="Path"/> is relative to the folder that it was read from.</summary>
internal sealed record Contract(string Path, ContractMetadata Metadata, SchemaVersion Version)
{
    public SchemaFile File => Version.Root.File;

    /// <summary>Versions of one major promise compatibility to each other.</summary>
    public (string Type, int Major) Group => (Metadata.Type, Metadata.Major);

    /// <summary>With its version, as people say it.</summary>
    public string Name => Metadata.Type + " " + Metadata.Version;

    /// <summary>A line about the contract, at what it says under a key of <c>x-event</c>.</summary>
    public string ErrorAt(string key, string message)
    {
        (int line, int column) = File.LineColumn(Metadata.SpanOf(key).Start);
        return $"{File.Path}({line + 1},{column + 1}): error: {message}";
    }

    public static Contract Of(string path, SchemaSet set, SchemaFile file) =>
        new(path, ContractMetadataReader.Read(set, file).Metadata, SchemaVersion.Of(set, file));
}
