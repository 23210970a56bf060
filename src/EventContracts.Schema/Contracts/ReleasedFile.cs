using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// An immutable copy of one version of a contract, complete in itself: <c>released/&lt;type&gt;/&lt;major.minor&gt;.json</c>. Its place says what it
/// is; a content that says otherwise is a fault.
/// </summary>
public sealed class ReleasedFile
{
    private readonly Lazy<bool> isEdited;

    private ReleasedFile(SchemaFile file, ContractName? named)
    {
        File = file;
        Set = SchemaSet.Create([file]);
        Type = named?.Type ?? "";
        Major = named?.Version?.Major ?? 0;
        Minor = named?.Version?.Minor ?? 0;
        Metadata = ContractMetadataReader.Read(Set, file).Metadata;
        Faults = [.. Check(named)];
        isEdited = new(() => ReleaseSeal.IsIntact(file) == false);
    }

    public SchemaFile File { get; }

    /// <summary>The file alone: another version's definitions must not stand in for its own.</summary>
    public SchemaSet Set { get; }

    public string Type { get; }

    public int Major { get; }

    public int Minor { get; }

    public string Version => Major + "." + Minor;

    public ContractMetadata Metadata { get; }

    /// <summary>Why nothing can be compared with it, each with its place in the file.</summary>
    public IReadOnlyList<(TextSpan Span, string Message)> Faults { get; }

    /// <summary>Its seal says that it was another text when it was released; see <see cref="ReleaseSeal"/>.</summary>
    public bool IsEdited => isEdited.Value;

    /// <summary>Never fails: what is wrong is among the faults.</summary>
    public static ReleasedFile Read(SchemaFile file)
    {
        ContractName? named = ContractName.Parse(file.Path);
        return new ReleasedFile(file, named?.Version is { } version && file.FileName == version + ".json" ? named : null);
    }

    private IEnumerable<(TextSpan, string)> Check(ContractName? named)
    {
        if (MergeConflict.Find(File.Text) is { } conflict)
        {
            yield return (conflict, "A merge conflict is left in it. Restore the file as it was released.");
            yield break;
        }
        foreach (JsonProblem problem in File.Problems)
            yield return (problem.Span, problem.Message);
        if (File.Root is not { } root)
            yield break;
        var start = new TextSpan(root.Span.Start, Math.Min(root.Span.Length, 1));
        if (!root.IsObject)
            yield return (start, "A released contract is an object.");
        else if (named is null)
            yield return (start, "Its name must be <type>/<major>.<minor>.json.");
        else if (Metadata.States(MetadataKey.Type) && Metadata.Type != Type)
            yield return (Metadata.SpanOf(MetadataKey.Type), $"It lies in the folder of '{Type}', but says that it is '{Metadata.Type}'.");
        else if (Metadata.States(MetadataKey.Version) && Metadata.Version != Version)
            yield return (Metadata.SpanOf(MetadataKey.Version), $"Its name says {Version}, but the file says {Metadata.Version}.");
    }
}
