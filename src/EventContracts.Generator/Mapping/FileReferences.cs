using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>Which files refer to which.</summary>
internal sealed class FileReferences
{
    private readonly Dictionary<SchemaFile, SchemaFile> _parents = [];
    private readonly HashSet<SchemaFile> _referenced = [];

    public FileReferences(SchemaSet set)
    {
        foreach (SchemaFile file in set.Files)
        {
            foreach (Subschema holder in set.References(file))
            {
                Resolution resolution = set.Resolve(holder, holder.Ref!.Text);
                if (resolution.Target is { } target && !ReferenceEquals(target.File, file))
                {
                    _referenced.Add(target.File);
                    Join(file, target.File);
                }
                // A reference that fits several files is bound to them too: without one of them it would resolve.
                foreach (SchemaPlace place in resolution.Problem?.Related ?? [])
                    Join(file, place.File);
            }
        }
    }

    /// <summary>Whether another file refers to it: without an <c>x-event</c> of its own such a file is a shared definition, not an event.</summary>
    public bool IsReferenced(SchemaFile file) => _referenced.Contains(file);

    /// <summary>One file that stands for all that are bound to this one; the same for each of them.</summary>
    public SchemaFile Representative(SchemaFile file)
    {
        while (_parents.TryGetValue(file, out SchemaFile? parent))
        {
            // Halving the path keeps long chains short.
            if (_parents.TryGetValue(parent, out SchemaFile? next))
                _parents[file] = next;
            file = parent;
        }
        return file;
    }

    private void Join(SchemaFile one, SchemaFile other)
    {
        SchemaFile a = Representative(one), b = Representative(other);
        if (!ReferenceEquals(a, b))
            _parents[a] = b;
    }
}
