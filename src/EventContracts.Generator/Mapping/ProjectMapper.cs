using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>All schema files of a project → what is to be generated. A pure function of the files and options, whatever their order.</summary>
internal static class ProjectMapper
{
    public static ProjectSpec Map(IReadOnlyList<SchemaFile> files, GeneratorOptions options, CancellationToken cancellation)
    {
        var layout = ProjectLayout.Create(files, options);
        return Assemble([.. layout.Groups.Select(group => GroupMapper.Map(group, cancellation))], layout, options, cancellation);
    }

    /// <summary>
    /// Puts the groups together. Each was mapped as if it were alone; where two of them want one name, all are mapped as one group, in which the second claim
    /// gets a number. So the result is always that of one group.
    /// </summary>
    public static ProjectSpec Assemble(IReadOnlyList<MappedGroup> groups, ProjectLayout layout, GeneratorOptions options, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!groups.All(group => group.Names.All(names.Add)))
            groups = [GroupMapper.Map(FileGroup.Of(layout.Groups, options), cancellation)];
        return new ProjectSpec(
            groups.SelectMany(group => group.Files).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableList(),
            groups.SelectMany(group => group.Notes)
                .OrderBy(note => note.Path, StringComparer.Ordinal)
                .ThenBy(note => note.Start)
                .ThenBy(note => note.Reason, StringComparer.Ordinal)
                .ToEquatableList());
    }
}
