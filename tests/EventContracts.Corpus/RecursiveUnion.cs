using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;

namespace EventContracts.Corpus;

/// <summary>The worst that is met in practice, as pairs of versions.</summary>
internal static class RecursiveUnion
{
    private const string Text = """{ "type": "string" }""";

    /// <summary>A union of twelve objects with five members each that are that union again, and one leaf that gets wider.</summary>
    public static (SchemaVersion Old, SchemaVersion New) OfCases() => (Cases("integer"), Cases("number"));

    /// <summary>
    /// A trade in products that refer to one another through unions of twelve, which nothing but their order tells apart; every id gets shorter.
    /// </summary>
    public static (SchemaVersion Old, SchemaVersion New) OfTrades() => (Trade(Text), Trade("""{ "type": "string", "maxLength": 36 }"""));

    /// <summary>Twelve unions, each of an object and the other eleven.</summary>
    public static (SchemaVersion Old, SchemaVersion New) OfOneAnother() => (OneAnother("integer"), OneAnother("number"));

    private static SchemaVersion Cases(string leaf)
    {
        string fields = string.Concat(Enumerable.Range(0, 5).Select(i => $$""", "f{{i}}": { "$ref": "#/$defs/any" }"""));
        string cases = string.Concat(Enumerable.Range(0, 12).Select(i => $$"""
            "case{{i}}": { "type": "object", "properties": { "kind": { "const": "case{{i}}" }, "leaf": { "type": "{{(i == 7 ? leaf : "string")}}" }{{fields}} }, "required": ["kind"] },
            """));
        return SchemaVersion.Parse("union.schema.json", $$"""{ "$ref": "#/$defs/any", "$defs": { {{cases}} "any": { "oneOf": [{{References("#/$defs/case", -1)}}] } } }""");
    }

    private static SchemaVersion Trade(string id)
    {
        string union = $$"""{ "oneOf": [{{References("#/definitions/product", -1)}}] }""";
        string products = string.Join(", ", Enumerable.Range(0, 12).Select(i => $$"""
            "product{{i}}": { "type": "object", "properties": { "id": {{id}}, "underlying": {{union}}, "reference": {{union}} } }
            """));
        return SchemaVersion.Parse(
            "trade.schema.json", $$"""{ "type": "object", "properties": { "tradeId": {{id}}, "product": {{union}} }, "definitions": { {{products}} } }""", SchemaDialect.Draft7);
    }

    private static SchemaVersion OneAnother(string leaf)
    {
        string unions = string.Join(", ", Enumerable.Range(0, 12).Select(i => $$"""
            "d{{i}}": { "anyOf": [{{References("#/$defs/d", i)}}, { "type": "object", "properties": { "kind": { "const": "{{i}}" }, "leaf": { "type": "{{(i == 7 ? leaf : "string")}}" },
              "next": { "$ref": "#/$defs/d{{(i + 1) % 12}}" } }, "required": ["kind"] }] }
            """));
        return SchemaVersion.Parse("unions.schema.json", $$"""{ "$ref": "#/$defs/d0", "$defs": { {{unions}} } }""");
    }

    private static string References(string prefix, int except) =>
        string.Join(", ", Enumerable.Range(0, 12).Where(i => i != except).Select(i => $$"""{ "$ref": "{{prefix}}{{i}}" }"""));
}
