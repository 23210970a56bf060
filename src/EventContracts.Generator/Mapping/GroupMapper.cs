using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>Files that belong together → what is to be generated for them. A pure function of the group.</summary>
internal static class GroupMapper
{
    public static MappedGroup Map(FileGroup group, CancellationToken cancellation)
    {
        var context = new MappingContext(SchemaSet.Create(group.Roots.Select(root => root.File)), cancellation);
        foreach (Root root in group.Roots)
            context.NameRoot(root);
        var values = new ValueMapper(context);
        foreach (Root root in group.Roots)
        {
            if (group.Options.PreserveUnknown || root.Metadata.PreserveUnknown)
                context.PreservesUnknown.Add(root.File);
            RootMapper.Map(context, values, root);
        }
        context.BuildPending();

        var types = group.Roots.SelectMany(root => context.TypesOf(root.File)).ToDictionary(type => type.Name, StringComparer.Ordinal);
        HashSet<string> recursive = RecursiveTypes.Find(types);
        return new MappedGroup(
            group.Roots.Where(root => context.TypesOf(root.File).Count > 0).Select(root => new MappedFile(root.File.Path, File(root))).ToEquatableList(),
            context.Notes.ToEquatableList(),
            context.TypeNames.Taken.ToEquatableList());

        static TypeSpec Recursive(TypeSpec type) => type switch
        {
            RecordSpec record => record with { IsRecursive = true },
            TupleSpec tuple => tuple with { IsRecursive = true },
            _ => type,
        };

        FileSpec File(Root root)
        {
            IReadOnlyList<TypeSpec> own = context.TypesOf(root.File);
            return new FileSpec
            {
                HintName = root.HintName,
                SourcePath = group.Options.Relative(root.File.Path),
                Namespace = group.Options.Namespace,
                Types = own.Select(type => recursive.Contains(type.Name) ? Recursive(type) : type).ToEquatableList(),
                RootType = own.Any(type => type.Name == root.Name) ? root.Name : null,
                Contract = root.IsEvent ? ContractMapper.Map(root, types) : null,
            };
        }
    }
}
