using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// Arrays whose items mean something by position. Places are there as far as <c>minItems</c> says, and up to the last constant, since constants tell what a
/// tuple is; the places after that may be left off at the end.
/// </summary>
internal sealed class TupleMapper(MappingContext context, ValueMapper values)
{
    private static readonly ScalarSpec Any = new(ScalarKind.Any);

    public NamedSpec Map(string key, Subschema at, IReadOnlyList<Subschema> parts) =>
        context.Reserve(key + "#tuple", at.File, TypeNaming.Propose(context, at), NamedKind.Tuple, name => Build(name, at, parts));

    /// <summary>Whether two tuples differ in the constant or in the JSON type of a place that both have.</summary>
    public static bool CanBeTold(SchemaSet set, IReadOnlyList<Subschema> one, IReadOnlyList<Subschema> other)
    {
        IReadOnlyList<Subschema> left = Places(one), right = Places(other);
        int common = Math.Min(Required(set, one, left), Required(set, other, right));
        return left.Zip(right, (a, b) => (SchemaParts.Of(set, a), SchemaParts.Of(set, b))).Take(common).Any(pair => Differ(pair.Item1, pair.Item2));
    }

    private static bool Differ(IReadOnlyList<Subschema> one, IReadOnlyList<Subschema> other)
    {
        if (ScalarMapper.TryConst(one) is { } a && ScalarMapper.TryConst(other) is { } b)
            return a.Json != b.Json;
        TypeSet left = ValueMapper.Types(one), right = ValueMapper.Types(other);
        return left != TypeSet.None && right != TypeSet.None && (Widened(left) & Widened(right)) == 0;
    }

    private static TypeSet Widened(TypeSet types) => (types & TypeSet.Number) != 0 ? types | TypeSet.Integer : types;

    private TupleSpec Build(string name, Subschema at, IReadOnlyList<Subschema> parts)
    {
        Subschema tuple = parts.First(part => part.PrefixItems.Count > 0);
        IReadOnlyList<Subschema> places = tuple.PrefixItems;
        int required = Required(context.Set, parts, places);
        IEnumerable<(string, string?)> named = places.Select((place, i) => (Wire(i), (string?)(ExplicitName(place) ?? "Item" + Wire(i + 1))));
        Dictionary<string, string> names = MemberNames.For(name, named.Append(("rest", null)));
        MemberSpec[] members = [.. places.Select((place, i) => Place(place, Wire(i), names[Wire(i)], i < required))];
        return new TupleSpec
        {
            Name = name,
            Doc = DocReader.Of([at, .. parts], DocReader.WireOfPlaces(members)),
            Places = members.ToEquatableList(),
            Rest = RestItem(tuple, at) is { } item ? new ExtraMembersSpec(names["rest"], item) : null,
        };
    }

    private MemberSpec Place(Subschema place, string wire, string name, bool isRequired)
    {
        IReadOnlyList<Subschema> parts = SchemaParts.Of(context.Set, place);
        (ValueSpec value, bool isNullable) = ValueMapper.Split(values.Map(place));
        if (isRequired && !isNullable && value is ScalarSpec && ScalarMapper.TryConst(parts) is { } constant)
            value = constant;
        return new MemberSpec { WireName = wire, Name = name, Value = value, IsRequired = isRequired, IsNullable = isNullable, Doc = DocReader.Of(place, "") };
    }

    /// <summary>What follows the places: typed, anything, or nothing that the contract keeps.</summary>
    private ValueSpec? RestItem(Subschema tuple, Subschema at)
    {
        Subschema? rest = tuple.ItemsAfterPrefix;
        bool isClosed = (rest is not null && rest.IsBoolean(out bool allowed) && !allowed)
            || Count(tuple, "maxItems") is { } most && most <= tuple.PrefixItems.Count;
        if (isClosed)
            return context.PreservesUnknown.Contains(at.File) ? Any : null;
        return rest is null || rest.IsBoolean(out _) ? Any : values.Map(rest);
    }

    private static IReadOnlyList<Subschema> Places(IReadOnlyList<Subschema> parts) =>
        parts.FirstOrDefault(part => part.PrefixItems.Count > 0)?.PrefixItems ?? [];

    private static int Required(SchemaSet set, IReadOnlyList<Subschema> parts, IReadOnlyList<Subschema> places)
    {
        int required = (int)Math.Min(places.Count, parts.Max(part => Count(part, "minItems") ?? 0));
        for (int i = places.Count; i > required; i--)
        {
            if (ScalarMapper.TryConst(SchemaParts.Of(set, places[i - 1])) is not null)
                return i;
        }
        return required;
    }

    private static decimal? Count(Subschema part, string keyword) =>
        part.Keyword(keyword) is { Kind: JsonKind.Number } node
        && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count)
            ? count
            : null;

    private static string? ExplicitName(Subschema place) =>
        place.Extension("x-csharp-name") is { Kind: JsonKind.String, Text.Length: > 0 } given ? given.Text : null;

    private static string Wire(int place) => place.ToString(CultureInfo.InvariantCulture);
}
