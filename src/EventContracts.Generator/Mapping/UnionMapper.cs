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
        IReadOnlyList<Subschema> branches = holder.OneOf.Count > 0 ? holder.OneOf : holder.AnyOf;
        if (!branches.Any(branch => SchemaParts.Of(context.Set, branch).Any(SchemaParts.HasShape)))
            return null;
        string keyword = holder.OneOf.Count > 0 ? "oneOf" : "anyOf";

        bool isNullable = false;
        var cases = new List<Candidate>();
        foreach (Subschema branch in branches)
        {
            IReadOnlyList<Subschema> branchParts = SchemaParts.Of(context.Set, branch);
            // A branch without a type of its own has the one stated beside the union.
            (ValueSpec value, bool branchIsNullable) = ValueMapper.Split(MapBranch(branch, branchParts, stated));
            isNullable |= branchIsNullable;
            if (value is ScalarSpec { Kind: ScalarKind.Null })
                isNullable = true;
            else if (!cases.Any(one => one.Value.Equals(value)))
                cases.Add(new Candidate(branch, value, branchParts));
        }
        ValueSpec union = Combine(key, at, holder, keyword, cases);
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
        return Reserve(key, at, cases);
    }

    private ValueSpec MapBranch(Subschema branch, IReadOnlyList<Subschema> parts, TypeSet stated)
    {
        bool isUntyped = ValueMapper.Types(parts) == TypeSet.None && !parts.Any(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0);
        return isUntyped && stated is TypeSet.String or TypeSet.Integer or TypeSet.Number or TypeSet.Boolean && ScalarMapper.Values(parts) is null
            ? ScalarMapper.Map(stated, parts)
            : values.Map(branch);
    }

    private ValueSpec Combine(string key, Subschema at, Subschema holder, string keyword, List<Candidate> cases)
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
        Candidate[] objects = cases.Where(one => (one.Tokens & JsonTokens.Object) != 0).ToArray();
        if (objects.Length > 1 && !new ObjectShapes(context.Set, objects.Select(one => one.Parts).ToArray()).CanBeTold)
        {
            context.Note(holder, keyword, $"the branches of '{keyword}' can't be told apart by a constant or by their members, so the value stays raw JSON; give each branch a required constant member, such as \"kind\"");
            return Any;
        }
        return Reserve(key, at, cases.Select(one => new UnionCaseSpec(
            CaseName(one.Value, one.Schema.Title ?? one.Value.GetType().Name), one.Value, one.Tokens, IsClosed: objects.Length > 1 && ObjectShapes.IsClosed(one.Parts))).ToList());
    }

    /// <summary>Texts of different formats are one text; an integer beside a number is a number.</summary>
    private static void MergeScalars(List<Candidate> cases)
    {
        if (cases.Any(one => IsScalar(one, ScalarKind.Double)))
            cases.RemoveAll(one => IsScalar(one, ScalarKind.Int32) || IsScalar(one, ScalarKind.Int64) || IsScalar(one, ScalarKind.UInt64) || IsScalar(one, ScalarKind.Decimal));
        Candidate[] texts = cases.Where(one => one.Tokens == JsonTokens.String).ToArray();
        Candidate[] openTexts = texts.Where(one => IsScalar(one, ScalarKind.String) || one.Value is NamedSpec { Kind: NamedKind.OpenEnum }).ToArray();
        if (texts.Length < 2 || openTexts.Length == 0)
            return;
        Candidate[] enums = openTexts.Where(one => one.Value is NamedSpec).ToArray();
        Candidate kept = texts.Length == 2 && enums.Length == 1 && openTexts.Length == 2 ? enums[0] : openTexts.FirstOrDefault(one => IsScalar(one, ScalarKind.String)) ?? openTexts[0];
        if (kept.Value is NamedSpec && (enums.Length > 1 || texts.Length > openTexts.Length))
            kept = kept with { Value = new ScalarSpec(ScalarKind.String) };
        int place = cases.FindIndex(one => one.Tokens == JsonTokens.String);
        cases.RemoveAll(one => one.Tokens == JsonTokens.String);
        cases.Insert(place, kept);
    }

    private static bool IsScalar(Candidate one, ScalarKind kind) => one.Value is ScalarSpec scalar && scalar.Kind == kind;

    private ValueSpec Reserve(string key, Subschema at, IReadOnlyList<UnionCaseSpec> cases)
    {
        var scope = new NameScope(["Unknown", "Kind", "Case", "Codec", "Match", "Equals", "GetHashCode", "GetType", "ToString", "PrintMembers"]);
        EquatableList<UnionCaseSpec> named = cases.Select(one => one with { Name = scope.Claim(one.Name) }).ToEquatableList();
        return context.Reserve(key + "#union", at.File, TypeNaming.Propose(context, at), NamedKind.Union, name => new UnionSpec
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

    private sealed record Candidate(Subschema Schema, ValueSpec Value, IReadOnlyList<Subschema> Parts)
    {
        public JsonTokens Tokens => Value switch
        {
            ScalarSpec { Kind: ScalarKind.Any } => ValueMapper.Types(Parts) == TypeSet.Object ? JsonTokens.Object : JsonTokens.Any,
            ScalarSpec { Kind: ScalarKind.Boolean } => JsonTokens.Boolean,
            ScalarSpec { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal } => JsonTokens.Number,
            ScalarSpec or NamedSpec { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum } => JsonTokens.String,
            ListSpec => JsonTokens.Array,
            NamedSpec { Kind: NamedKind.Union } => JsonTokens.Any,
            _ => JsonTokens.Object,
        };
    }
}
