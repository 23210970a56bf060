using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// Whether objects of a union can be told apart by looking at them, trying the branches in order: each has another constant under one name;
/// or an earlier branch is closed, or requires a member that a later one does not declare.
/// </summary>
internal sealed class ObjectShapes(SchemaSet set, IReadOnlyList<IReadOnlyList<Subschema>> branches)
{
    public bool CanBeTold => HasDiscriminator || HasDistinctMembers || Tag is not null;

    /// <summary>
    /// The member whose constants tell the branches apart though not all require it. Null where they can be told
    /// without it; an object that lacks it is of no branch.
    /// </summary>
    public string? Tag => HasDiscriminator || HasDistinctMembers
        ? null
        : Declared(branches[0]).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => AreDistinct(branch => Constant(branch, name)?.Json));

    /// <summary>The constant of the tag in a branch.</summary>
    public TagSpec? TagOf(IReadOnlyList<Subschema> branch) =>
        Tag is { } name && Constant(branch, name) is { } constant ? new TagSpec(name, constant.Json) : null;

    public static bool IsClosed(IReadOnlyList<Subschema> parts) =>
        parts.Any(part => part.AdditionalProperties is { } additional && additional.IsBoolean(out bool allowed) && !allowed);

    private bool HasDiscriminator =>
        Required(branches[0]).Any(name => AreDistinct(branch => Required(branch).Contains(name) ? Constant(branch, name)?.Json : null));

    private bool HasDistinctMembers
    {
        get
        {
            for (int i = 0; i < branches.Count - 1; i++)
            {
                if (Declared(branches[i]).Count == 0)
                    return false;
                for (int j = i + 1; j < branches.Count; j++)
                {
                    HashSet<string> later = Declared(branches[j]);
                    if (!IsClosed(branches[i]) && Required(branches[i]).All(later.Contains))
                        return false;
                }
            }
            return true;
        }
    }

    private bool AreDistinct(Func<IReadOnlyList<Subschema>, string?> constant)
    {
        string[] constants = branches.Select(constant).OfType<string>().ToArray();
        return constants.Length == branches.Count && constants.Distinct(StringComparer.Ordinal).Count() == constants.Length;
    }

    private ConstSpec? Constant(IReadOnlyList<Subschema> branch, string name)
    {
        Subschema[] schemas = branch.SelectMany(part => part.Properties).Where(property => property.Name == name).Select(property => property.Schema).ToArray();
        return ScalarMapper.TryConst(SchemaParts.Of(set, schemas));
    }

    private static HashSet<string> Declared(IReadOnlyList<Subschema> branch) =>
        [.. branch.SelectMany(part => part.Properties).Select(property => property.Name)];

    private static HashSet<string> Required(IReadOnlyList<Subschema> branch) => [.. branch.SelectMany(part => part.Required)];
}
