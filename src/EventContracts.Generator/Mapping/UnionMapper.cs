using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary><c>oneOf</c>, <c>anyOf</c> and type lists. What can't be told apart by looking at the JSON stays raw.</summary>
internal sealed class UnionMapper(MappingContext context, ValueMapper values)
{
    private static readonly ScalarSpec Any = new(ScalarKind.Any);

    /// <summary>The union of the parts' branches, or null where no part has any that shape the value.</summary>
    public ValueSpec? TryMap(string key, Subschema at, IReadOnlyList<Subschema> parts, TypeSet stated)
    {
        Subschema? holder = parts.FirstOrDefault(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0);
        if (holder is null)
            return null;
        IReadOnlyList<Subschema> branches = UnionBranches.Of(context.Set, holder);
        if (!branches.Any(branch => SchemaParts.Of(context.Set, branch).Any(SchemaParts.HasShape)))
            return null;
        List<UnionCandidate> cases = Candidates(branches, stated, out bool isNullable);
        ValueSpec union = Combine(key, TypeNaming.Propose(context, at), holder, holder.OneOf.Count > 0 ? "oneOf" : "anyOf", cases);
        return isNullable ? ValueMapper.Nullable(union) : union;
    }

    /// <summary>What any one of the schemas may describe: a member that branches disagree about, members by several patterns.</summary>
    /// <param name="name">The union's name.</param>
    /// <param name="at">The schema that holds them.</param>
    /// <param name="keyword">Where in it they stand.</param>
    /// <param name="schemas">The schemas.</param>
    /// <param name="isOpen">Whether the value may be anything else, so that only a union, be it of one case, holds it.</param>
    public ValueSpec OfEither(string name, Subschema at, string keyword, IReadOnlyList<Subschema> schemas, bool isOpen = false)
    {
        string key = $"{at.Key}#{name}";
        List<UnionCandidate> cases = Candidates(UnionBranches.Flatten(context.Set, schemas), TypeSet.None, out bool isNullable);
        ValueSpec union = Combine(key, name, at, keyword, cases);
        if (isOpen && union is ScalarSpec { Kind: ScalarKind.Null or ScalarKind.Any })
            return Any;
        if (isOpen && union is not NamedSpec { Kind: NamedKind.Union })
            union = Reserve(key, name, at, [new UnionCaseSpec(CaseName(union, cases[0].Schema.Title ?? "Value"), union, cases[0].Tokens, IsClosed: false)]);
        return isNullable ? ValueMapper.Nullable(union) : union;
    }

    /// <summary>A type list: one case for each kind.</summary>
    public ValueSpec OfKinds(string key, Subschema at, TypeSet kinds, Func<TypeSet, ValueSpec> map)
    {
        var cases = new List<UnionCaseSpec>();
        foreach (TypeSet kind in new[] { TypeSet.String, TypeSet.Integer, TypeSet.Number, TypeSet.Boolean, TypeSet.Array, TypeSet.Object })
        {
            if ((kinds & kind) == 0)
                continue;
            ValueSpec value = map(kind);
            cases.Add(new UnionCaseSpec(CaseName(value, kind.ToString()), value, Tokens(kind), IsClosed: false));
        }
        return Reserve(key, TypeNaming.Propose(context, at), at, cases);
    }

    private List<UnionCandidate> Candidates(IReadOnlyList<Subschema> branches, TypeSet stated, out bool isNullable)
    {
        isNullable = false;
        var cases = new List<UnionCandidate>();
        foreach (Subschema branch in branches)
        {
            IReadOnlyList<Subschema> parts = SchemaParts.Of(context.Set, branch);
            // A branch without a type of its own has the one stated beside the union.
            (ValueSpec value, bool branchIsNullable) = ValueMapper.Split(MapBranch(branch, parts, stated));
            isNullable |= branchIsNullable;
            if (value is ScalarSpec { Kind: ScalarKind.Null })
                isNullable = true;
            else if (!cases.Any(one => one.Value.Equals(value)))
                cases.Add(new UnionCandidate(branch, value, parts));
        }
        return cases;
    }

    private ValueSpec MapBranch(Subschema branch, IReadOnlyList<Subschema> parts, TypeSet stated)
    {
        bool isUntyped = ValueMapper.Types(parts) == TypeSet.None && !parts.Any(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0);
        return isUntyped && stated is TypeSet.String or TypeSet.Integer or TypeSet.Number or TypeSet.Boolean && ScalarMapper.Values(parts) is null
            ? ScalarMapper.Map(stated, parts)
            : values.Map(branch);
    }

    private ValueSpec Combine(string key, string name, Subschema holder, string keyword, List<UnionCandidate> cases)
    {
        if (cases.Count == 0)
            return new ScalarSpec(ScalarKind.Null);
        MergeScalars(cases);
        if (cases.Count == 1)
            return cases[0].Value;
        if (cases.Any(one => one.Value is ScalarSpec { Kind: ScalarKind.Any } && one.Tokens == JsonTokens.Any))
        {
            // One branch takes anything: only raw JSON holds all.
            return Any;
        }
        UnionCandidate[] objects = cases.Where(one => (one.Tokens & JsonTokens.Object) != 0).ToArray();
        ObjectShapes? shapes = objects.Length > 1 ? new ObjectShapes(context.Set, objects.Select(one => one.Parts).ToArray()) : null;
        if (shapes is { CanBeTold: false })
        {
            context.Note(
                holder,
                keyword,
                $"the objects in '{keyword}' can't be told apart by a constant or by their members, so the value stays raw JSON; "
                + "give each object a required constant member, such as \"kind\"");
            return Any;
        }
        UnionCandidate[] tuples = cases.Where(one => one.Value is NamedSpec { Kind: NamedKind.Tuple }).ToArray();
        if (tuples.Where((one, i) => tuples.Skip(i + 1).Any(other => !TupleMapper.CanBeTold(context.Set, one.Parts, other.Parts))).Any())
        {
            context.Note(
                holder,
                keyword,
                $"the tuples in '{keyword}' can't be told apart by a constant or by the type of a place, so the value stays raw JSON; "
                + "give each a place with a constant of its own");
            return Any;
        }
        return Reserve(key, name, holder, cases.Select(one => new UnionCaseSpec(
            CaseName(one.Value, one.Schema.Title ?? one.Value.GetType().Name), one.Value, one.Tokens,
            IsClosed: shapes is not null && (one.Tokens & JsonTokens.Object) != 0 && ObjectShapes.IsClosed(one.Parts),
            Tag: (one.Tokens & JsonTokens.Object) != 0 ? shapes?.TagOf(one.Parts) : null)).ToList());
    }

    /// <summary>Texts of different formats are one text; an integer beside a number is a number.</summary>
    private static void MergeScalars(List<UnionCandidate> cases)
    {
        if (cases.Any(one => one.IsScalar(ScalarKind.Double)))
            cases.RemoveAll(one => one.Value is ScalarSpec { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Decimal });
        UnionCandidate[] texts = cases.Where(one => one.Tokens == JsonTokens.String).ToArray();
        UnionCandidate[] openTexts = texts.Where(one => one.IsScalar(ScalarKind.String) || one.Value is NamedSpec { Kind: NamedKind.OpenEnum }).ToArray();
        if (texts.Length < 2 || openTexts.Length == 0)
            return;
        UnionCandidate[] enums = openTexts.Where(one => one.Value is NamedSpec).ToArray();
        UnionCandidate kept = texts.Length == 2 && enums.Length == 1 && openTexts.Length == 2
            ? enums[0]
            : openTexts.FirstOrDefault(one => one.IsScalar(ScalarKind.String)) ?? openTexts[0];
        if (kept.Value is NamedSpec && (enums.Length > 1 || texts.Length > openTexts.Length))
            kept = kept with { Value = new ScalarSpec(ScalarKind.String) };
        int place = cases.FindIndex(one => one.Tokens == JsonTokens.String);
        cases.RemoveAll(one => one.Tokens == JsonTokens.String);
        cases.Insert(place, kept);
    }

    private ValueSpec Reserve(string key, string proposedName, Subschema at, IReadOnlyList<UnionCaseSpec> cases)
    {
        var scope = new NameScope(["Unknown", "Kind", "Case", "Codec", "Match", "Equals", "GetHashCode", "GetType", "ToString", "PrintMembers"]);
        EquatableList<UnionCaseSpec> named = cases.Select(one => one with { Name = scope.Claim(one.Name) }).ToEquatableList();
        return context.Reserve(key + "#union", at.File, proposedName, NamedKind.Union, name => new UnionSpec
        {
            Name = name,
            Doc = DocReader.Of(at, string.Join(" | ", named.Select(one => one.Name))),
            Cases = named,
        });
    }

    private static string CaseName(ValueSpec value, string fallback) => value switch
    {
        ScalarSpec { Kind: ScalarKind.String } => "Text",
        ScalarSpec { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 } => "Integer",
        ScalarSpec { Kind: ScalarKind.Double or ScalarKind.Decimal } => "Number",
        ScalarSpec { Kind: ScalarKind.Any } => "Object",
        ScalarSpec scalar => scalar.Kind.ToString(),
        NamedSpec named => named.Name,
        ListSpec => "List",
        MapSpec => "Map",
        _ => CSharpNames.Pascal(fallback),
    };

    private static JsonTokens Tokens(TypeSet kind) => kind switch
    {
        TypeSet.String => JsonTokens.String,
        TypeSet.Integer or TypeSet.Number => JsonTokens.Number,
        TypeSet.Boolean => JsonTokens.Boolean,
        TypeSet.Array => JsonTokens.Array,
        _ => JsonTokens.Object,
    };
}
