using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Generator.Specs;

/// <summary>What the project becomes, in the order of the schema files' paths.</summary>
internal sealed record ProjectSpec(EquatableList<MappedFile> Mapped, EquatableList<NoteSpec> Notes)
{
    private readonly Dictionary<string, FileSpec> _byPath = Index(Mapped);

    public IEnumerable<FileSpec> Files => Mapped.Select(file => file.Spec);

    public FileSpec? Find(string path) => _byPath.TryGetValue(path, out FileSpec? file) ? file : null;

    public bool Equals(ProjectSpec? other) => other is not null && Mapped.Equals(other.Mapped) && Notes.Equals(other.Notes);

    public override int GetHashCode() => Mapped.GetHashCode();

    private static Dictionary<string, FileSpec> Index(IEnumerable<MappedFile> files) =>
        files.ToDictionary(file => file.Path, file => file.Spec, StringComparer.Ordinal);
}

/// <summary>The C# file of the schema file at a path.</summary>
internal sealed record MappedFile(string Path, FileSpec Spec);
