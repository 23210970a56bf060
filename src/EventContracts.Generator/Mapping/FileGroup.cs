using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// Files that refer to one another, directly or through others: all that decides what their types are, the names of other groups apart. Compared by value, so
/// an edit elsewhere leaves the group as it was.
/// </summary>
internal sealed record FileGroup(EquatableList<Root> Roots, GeneratorOptions Options)
{
    public static FileGroup Of(IEnumerable<FileGroup> groups, GeneratorOptions options) =>
        new(groups.SelectMany(group => group.Roots).OrderBy(root => root.File.Path, System.StringComparer.Ordinal).ToEquatableList(), options);
}

/// <summary>What a group becomes, and every C# name that it takes.</summary>
internal sealed record MappedGroup(EquatableList<MappedFile> Files, EquatableList<NoteSpec> Notes, EquatableList<string> Names);
