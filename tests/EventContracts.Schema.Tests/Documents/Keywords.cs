using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class Keywords
{
    private const string Draft4 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\",";
    private const string Draft7 = "\"$schema\":\"http://json-schema.org/draft-07/schema#\",";

    [Theory]
    [InlineData("{}", TypeSet.None)]
    [InlineData("""{"type":"integer"}""", TypeSet.Integer)]
    [InlineData("""{"type":["string","null"]}""", TypeSet.String | TypeSet.Null)]
    [InlineData("""{"type":["boolean","number","array","object"]}""", TypeSet.Boolean | TypeSet.Number | TypeSet.Array | TypeSet.Object)]
    [InlineData("""{"type":"strnig"}""", TypeSet.None)]
    [InlineData("""{"type":5}""", TypeSet.None)]
    [InlineData("""{"type":[5,"string",{}]}""", TypeSet.String)]
    [InlineData("true", TypeSet.None)]
    public void TypesAreOneNameOrSeveral(string text, TypeSet expected) => Assert.Equal(expected, Schemas.Root(text).Types);

    [Fact]
    public void PropertiesKeepTheirOrderNamesAndPlaces()
    {
        const string text = """{"properties":{"b/c":{"type":"string"},"a":true,"wrong":5}}""";
        Subschema root = Schemas.Root(text);
        Assert.Equal(["b/c", "a"], root.Properties.Select(property => property.Name));
        Subschema.Property first = root.Properties[0];
        Assert.Equal("/properties/b~1c", first.Schema.Pointer);
        Assert.Equal("\"b/c\"", text.Substring(first.NameSpan.Start, first.NameSpan.Length));
        Assert.Equal(first.Schema, root.FindProperty("b/c"));
        Assert.Null(root.FindProperty("wrong"));
        Assert.Null(root.FindProperty("none"));
    }

    [Fact]
    public void OfARepeatedPropertyTheFirstCounts() =>
        Assert.Equal(TypeSet.String, Assert.Single(Schemas.Root("""{"properties":{"a":{"type":"string"},"a":{"type":"integer"}}}""").Properties).Schema.Types);

    [Theory]
    [InlineData("""{"required":["a","b","a"]}""", "a,b")]
    [InlineData("""{"required":true}""", "")]
    [InlineData("""{"required":["a",1,null]}""", "a")]
    [InlineData("""{"required":"a"}""", "")]
    [InlineData("{}", "")]
    public void RequiredIsAListOfNames(string text, string expected) => Assert.Equal(expected, string.Join(",", Schemas.Root(text).Required));

    [Theory]
    [InlineData("additionalProperties")]
    [InlineData("items")]
    [InlineData("additionalItems")]
    [InlineData("not")]
    [InlineData("if")]
    [InlineData("then")]
    [InlineData("else")]
    [InlineData("propertyNames")]
    [InlineData("contains")]
    [InlineData("unevaluatedProperties")]
    [InlineData("unevaluatedItems")]
    public void AKeywordWithOneSchemaIsReadOrAbsent(string keyword)
    {
        Subschema? found = Read(Schemas.Root($$"""{"{{keyword}}":{"title":"here"} }"""), keyword);
        Assert.Equal("here", found!.Title);
        Assert.Equal("/" + keyword, found.Pointer);
        Assert.True(Read(Schemas.Root($$"""{"{{keyword}}":false}"""), keyword)!.IsBoolean(out bool allowsEverything));
        Assert.False(allowsEverything);
        Assert.Null(Read(Schemas.Root($$"""{"{{keyword}}":"wrong"}"""), keyword));
        Assert.Null(Read(Schemas.Root("{}"), keyword));
    }

    [Theory]
    [InlineData("allOf")]
    [InlineData("anyOf")]
    [InlineData("oneOf")]
    [InlineData("prefixItems")]
    public void AKeywordWithSeveralSchemasIsReadOrEmpty(string keyword)
    {
        Subschema root = Schemas.Root($$"""{"{{keyword}}":[{"title":"first"},true]}""");
        Assert.Equal(["/" + keyword + "/0", "/" + keyword + "/1"], ReadList(root, keyword).Select(item => item.Pointer));
        Assert.Equal("first", ReadList(root, keyword)[0].Title);
        Assert.Empty(ReadList(Schemas.Root($$"""{"{{keyword}}":{} }"""), keyword));
        Assert.Empty(ReadList(Schemas.Root("{}"), keyword));
    }

    [Fact]
    public void ATupleIsReadInEitherSpelling()
    {
        Subschema old = Schemas.Root("{" + Draft7 + """ "items":[{"title":"a"}],"additionalItems":{"title":"rest"}}""");
        Subschema current = Schemas.Root("""{"prefixItems":[{"title":"a"}],"items":{"title":"rest"}}""");
        Assert.All([old, current], tuple =>
        {
            Assert.Equal("a", Assert.Single(tuple.PrefixItems).Title);
            Assert.Equal("rest", tuple.ItemsAfterPrefix!.Title);
        });
        Assert.Null(old.Items);
    }

    [Theory]
    [InlineData("{" + Draft4 + """ "minimum":5,"exclusiveMinimum":true}""", "5", "5")]
    [InlineData("{" + Draft4 + """ "minimum":5,"exclusiveMinimum":false}""", "5", null)]
    [InlineData("""{"exclusiveMinimum":5}""", null, "5")]
    [InlineData("""{"minimum":1,"exclusiveMinimum":5}""", "1", "5")]
    [InlineData("""{"minimum":"5"}""", null, null)]
    public void ExclusiveBoundsAreReadInEitherSpelling(string text, string? minimum, string? exclusive)
    {
        Subschema schema = Schemas.Root(text);
        Assert.Equal(minimum, schema.Minimum?.Text);
        Assert.Equal(exclusive, schema.ExclusiveMinimum?.Text);
    }

    [Fact]
    public void AnnotationsAndValuesAreRead()
    {
        Subschema schema = Schemas.Root("""
            {"title":"T","description":"D","format":"uuid","deprecated":true,"const":null,"enum":[1,"a"],"default":2,"examples":[3],"x-event":{"type":"a.b"},"multipleOf":0.01}
            """);
        Assert.Equal(("T", "D", "uuid", true), (schema.Title, schema.Description, schema.Format, schema.Deprecated));
        Assert.Equal(JsonKind.Null, schema.Const!.Kind);
        Assert.Equal(["1", "a"], schema.Enum!.Select(value => value.Text));
        Assert.Equal("2", schema.Default!.Text);
        Assert.Equal("3", schema.Examples!.Items[0].Text);
        Assert.Equal("a.b", schema.Extension("x-event")!.Member("type")!.Text);
        Assert.Equal("0.01", schema.MultipleOf!.Text);
    }

    [Theory]
    [InlineData("""{"title":1,"description":[],"format":null,"deprecated":"yes","enum":{},"properties":[],"patternProperties":true,"$ref":{},"multipleOf":"x"}""")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("7")]
    public void AValueOfTheWrongTypeIsAbsent(string text)
    {
        Subschema schema = Schemas.Root(text);
        Assert.Null(schema.Title ?? schema.Description ?? schema.Format);
        Assert.False(schema.Deprecated);
        Assert.Null(schema.Enum);
        Assert.Empty(schema.Properties);
        Assert.Empty(schema.PatternProperties);
        Assert.Null(schema.Ref);
        Assert.Null(schema.MultipleOf);
        Assert.Single(schema.DescendantsAndSelf());
    }

    [Theory]
    [InlineData("$ref")]
    [InlineData("$dynamicRef")]
    [InlineData("$recursiveRef")]
    public void EveryKindOfReferenceIsOne(string keyword) => Assert.Equal("#/x", Schemas.Root($$"""{"{{keyword}}":"#/x"}""").Ref!.Text);

    [Fact]
    public void UpToDraft7AReferenceHidesWhatStandsBesideIt()
    {
        Assert.True(Schemas.Root("{" + Draft7 + """ "$ref":"#/x","type":"string"}""").RefHidesSiblings);
        Assert.False(Schemas.Root("{" + Draft7 + """ "type":"string"}""").RefHidesSiblings);
        Assert.False(Schemas.Root("""{"$ref":"#/x","type":"string"}""").RefHidesSiblings);
    }

    [Fact]
    public void EverySchemaIsVisitedInTheOrderOfTheText()
    {
        Subschema root = Schemas.Root("""
            {"properties":{"a":{"items":[{"not":{}},true]},"enum":{"enum":[{"type":"string"}]}},"allOf":[{}],"const":{"properties":{"no":{}}},
             "dependencies":{"x":["y"],"z":{"type":"null"}},"default":{"items":{}},"$defs":{"d":{}}}
            """);
        Assert.Equal(
            ["", "/properties/a", "/properties/a/items/0", "/properties/a/items/0/not", "/properties/a/items/1", "/properties/enum", "/allOf/0", "/dependencies/z", "/$defs/d"],
            root.DescendantsAndSelf().Select(schema => schema.Pointer));
    }

    [Fact]
    public void SchemasAreEqualByPathAndPointer()
    {
        Subschema one = Schemas.Root("""{"items":{}}"""), same = Schemas.Root("""{"items":{"type":"null"}}""");
        Assert.Equal(one.Items, same.Items);
        Assert.Equal(one.Items!.GetHashCode(), same.Items!.GetHashCode());
        Assert.NotEqual(one, one.Items);
        Assert.NotEqual(one, Schemas.Root("{}", "other.schema.json"));
        Assert.Equal("test.schema.json#/items", one.Items.Key);
    }

    private static Subschema? Read(Subschema schema, string keyword) => keyword switch
    {
        "additionalProperties" => schema.AdditionalProperties,
        "items" => schema.Items,
        "additionalItems" => schema.AdditionalItems,
        "not" => schema.Not,
        "if" => schema.If,
        "then" => schema.Then,
        "else" => schema.Else,
        "propertyNames" => schema.PropertyNames,
        "unevaluatedProperties" => schema.UnevaluatedProperties,
        "unevaluatedItems" => schema.UnevaluatedItems,
        _ => schema.Contains,
    };

    private static System.Collections.Generic.IReadOnlyList<Subschema> ReadList(Subschema schema, string keyword) => keyword switch
    {
        "allOf" => schema.AllOf,
        "anyOf" => schema.AnyOf,
        "oneOf" => schema.OneOf,
        _ => schema.PrefixItems,
    };
}
