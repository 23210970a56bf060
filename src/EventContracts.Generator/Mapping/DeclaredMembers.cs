using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>One declared member and every schema that holds for it.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Schemas">Empty for a name that is required but declared nowhere.</param>
/// <param name="IsRequired">Whether every valid object has it.</param>
/// <param name="HasConflict">Whether branches of a union disagree about it, so that each of the schemas may be the one.</param>
internal sealed record DeclaredMember(string Name, IReadOnlyList<Subschema> Schemas, bool IsRequired, bool HasConflict);

/// <summary>
/// The members of an object, collected from all its parts. Members that only a branch of a union beside them declares are optional; so a record holds
/// every shape that the branches describe.
/// </summary>
internal sealed class DeclaredMembers : IEnumerable<DeclaredMember>
{
    private readonly SchemaSet _set;
    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<Subschema>> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Subschema>> _branchSchemas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    public DeclaredMembers(SchemaSet set, IReadOnlyList<Subschema> parts)
    {
        _set = set;
        foreach (Subschema part in parts)
            Add(part, _schemas);
        foreach (Subschema part in parts)
        {
            foreach (string name in part.Required)
            {
                _required.Add(name);
                if (!_schemas.ContainsKey(name))
                    Declare(name, _schemas);
            }
        }
        foreach (Subschema branch in parts.SelectMany(Branches))
            AddBranch(branch, depth: 0);
    }

    public IEnumerator<DeclaredMember> GetEnumerator()
    {
        foreach (string name in _order)
        {
            _schemas.TryGetValue(name, out List<Subschema>? own);
            _branchSchemas.TryGetValue(name, out List<Subschema>? inBranches);
            if (own is { Count: > 0 })
                yield return new DeclaredMember(name, own, _required.Contains(name), HasConflict: false);
            else
                yield return new DeclaredMember(name, inBranches ?? [], _required.Contains(name), HasConflict: inBranches is not null && Disagree(inBranches));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<Subschema> Branches(Subschema part)
    {
        foreach (Subschema branch in part.OneOf.Concat(part.AnyOf))
            yield return branch;
        if (part.Then is { } then)
            yield return then;
        if (part.Else is { } otherwise)
            yield return otherwise;
    }

    private void AddBranch(Subschema branch, int depth)
    {
        if (depth > 8)
            return;
        foreach (Subschema part in SchemaParts.Of(_set, branch))
        {
            Add(part, _branchSchemas);
            foreach (Subschema inner in Branches(part))
                AddBranch(inner, depth + 1);
        }
    }

    private void Add(Subschema part, Dictionary<string, List<Subschema>> into)
    {
        foreach (Subschema.Property property in part.Properties)
        {
            List<Subschema> schemas = Declare(property.Name, into);
            // A branch that says "true" of a member, or repeats what another says, adds nothing.
            if (!property.Schema.IsBoolean(out _) && !schemas.Contains(property.Schema))
                schemas.Add(property.Schema);
            else if (into == _schemas && schemas.Count == 0)
                schemas.Add(property.Schema);
        }
    }

    private List<Subschema> Declare(string name, Dictionary<string, List<Subschema>> into)
    {
        if (!_schemas.ContainsKey(name) && !_branchSchemas.ContainsKey(name))
            _order.Add(name);
        if (!into.TryGetValue(name, out List<Subschema>? schemas))
            into[name] = schemas = [];
        return schemas;
    }

    private bool Disagree(List<Subschema> schemas) =>
        schemas.Count > 1 && schemas.Select(schema => SchemaParts.Follow(_set, schema)).Distinct().Skip(1).Any()
        && schemas.Select(schema => ValueMapper.Types(SchemaParts.Of(_set, schema))).Distinct().Skip(1).Any();
}
