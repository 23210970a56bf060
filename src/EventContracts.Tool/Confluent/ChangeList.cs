using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Confluent;

/// <summary>What was found between two schemas, and whether the registry lets all of it pass.</summary>
internal sealed class ChangeList(AllowedChanges allowed)
{
    private readonly List<RegistryChange> changes = [];

    public IReadOnlyList<RegistryChange> Changes => changes;

    public bool IsCompatible => changes.All(change => allowed.Contains(change.Name));

    public AllowedChanges Allowed => allowed;

    public ChangeList Nested() => new(allowed);

    public void Add(string name, Subschema old, Subschema now, string? keyword = null) =>
        changes.Add(new RegistryChange(name, At(old, keyword), At(now, keyword)));

    public void AddRange(ChangeList other) => changes.AddRange(other.changes);

    private static SchemaLocation At(Subschema schema, string? keyword) =>
        new(schema.File, keyword is null ? schema.Pointer : JsonPointer.Append(schema.Pointer, keyword));
}
