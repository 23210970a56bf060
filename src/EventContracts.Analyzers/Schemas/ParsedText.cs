using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>A text and the schema file that it was last read as: a file's path and role hardly ever change, so its text is parsed once.</summary>
internal sealed class ParsedText(SourceText text)
{
    private readonly string content = text.ToString();
    private volatile SchemaFile? last;
    private volatile ReleasedFile? released;
    private volatile ContractFile? contract;

    /// <summary>Where the bytes were not UTF-8, if they were not.</summary>
    public Schema.Json.TextSpan? ForeignBytes { get; } = NonUtf8Text.Find(text);

    public SchemaFile Read(string path, SchemaFileRole role)
    {
        if (last is { } known && known.Path == path && known.Role == role)
            return known;
        return last = SchemaFile.Parse(path, content, role);
    }

    /// <summary>What rules ask of the file. That of one that refers to no other depends on its text alone, and is kept like it.</summary>
    public ContractFile Contract(SchemaFile file, SchemaSet set)
    {
        if (contract is { } known && ReferenceEquals(known.File, file))
            return known;
        bool isComplete = ContractFile.IsComplete(set, file);
        // Its own set, so that those of past edits are not kept with it.
        var made = new ContractFile(file, ForeignBytes, isComplete ? SchemaSet.Create([file]) : set);
        if (isComplete)
            contract = made;
        return made;
    }

    /// <summary>As a released version. What is known of one depends on its text and path alone.</summary>
    public ReleasedFile ReadReleased(string path)
    {
        SchemaFile file = Read(path, SchemaFileRole.Released);
        if (released is { } known && ReferenceEquals(known.File, file))
            return known;
        return released = ReleasedFile.Read(file);
    }
}
