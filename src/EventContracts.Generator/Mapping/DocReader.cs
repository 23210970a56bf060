using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>What the schema says to a reader: description or title, first example, whether deprecated.</summary>
internal static class DocReader
{
    private const int MaxWire = 240;

    public static DocSpec Of(Subschema schema, string wire) => Of([schema], wire);

    public static DocSpec Of(IReadOnlyList<Subschema> schemas, string wire) => new(
        schemas.Select(schema => schema.Description ?? schema.Title).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
        schemas.Select(Example).FirstOrDefault(text => text is not null),
        Cut(wire),
        schemas.Any(schema => schema.Deprecated));

    /// <summary>The wire layout of an object in one line: <c>{ eventId: uuid, email?: string }</c>.</summary>
    public static string Wire(IEnumerable<MemberSpec> members) =>
        "{ " + string.Join(", ", members.Select(member => $"{member.WireName}{(member.IsRequired ? "" : "?")}: {WireOrNull(member)}")) + " }";

    /// <summary>The wire layout of a tuple in one line: <c>[number, string?]</c>.</summary>
    public static string WireOfPlaces(IEnumerable<MemberSpec> places) =>
        "[" + string.Join(", ", places.Select(place => WireOrNull(place) + (place.IsRequired ? "" : "?"))) + "]";

    private static string WireOrNull(MemberSpec member) => Wire(member.Value) + (member.IsNullable ? "|null" : "");

    public static string Wire(ValueSpec value) => value switch
    {
        ScalarSpec { Kind: ScalarKind.Guid } => "uuid",
        ScalarSpec { Kind: ScalarKind.DateTime } => "date-time",
        ScalarSpec { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 } => "integer",
        ScalarSpec { Kind: ScalarKind.Double or ScalarKind.Decimal } => "number",
        ScalarSpec scalar => scalar.Kind.ToString().ToLowerInvariant(),
        ListSpec list => Wire(list.Item) + "[]",
        MapSpec map => "{ *: " + Wire(map.Item) + " }",
        NullableSpec nullable => Wire(nullable.Inner) + "|null",
        ConstSpec constant => constant.Json,
        NamedSpec named => named.Name,
        _ => "any",
    };

    private static string? Example(Subschema schema) => schema.Examples is { Kind: JsonKind.Array, Items.Count: > 0 } examples
        && examples.Items[0] is { Kind: JsonKind.String or JsonKind.Number } first ? Cut(first.Text) : null;

    private static string Cut(string text) => text.Length <= MaxWire ? text : text.Substring(0, MaxWire) + " …";
}
