using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Contracts;

public sealed class PropertyPaths
{
    private const string Text = """
        {"required":["a","n"],"properties":{
          "a":{"type":"object","required":["b"],"properties":{"b":{"type":"string"},"c~/d":{"type":"integer"}}},
          "n":{"type":["object","null"],"required":["b"],"properties":{"b":{"type":"string"}}},
          "optional":{"type":"string"},"any":{}}}
        """;

    [Theory]
    [InlineData("/a/b", "/properties/a/properties/b", true)]
    [InlineData("/a/c~0~1d", "/properties/a/properties/c~0~1d", false)]
    [InlineData("/n/b", "/properties/n/properties/b", false)]
    [InlineData("/optional", "/properties/optional", false)]
    [InlineData("/any", "/properties/any", false)]
    public void EveryStepIsFound(string pointer, string target, bool alwaysPresent)
    {
        PropertyPath path = Contract.Path(Text, pointer);
        Assert.Null(path.Missing);
        Assert.Equal(target, path.Target!.Pointer);
        Assert.Equal(alwaysPresent, path.IsAlwaysPresent);
    }

    [Theory]
    [InlineData("/x", "x", 0)]
    [InlineData("/a/x", "x", 1)]
    [InlineData("/a/b/c", "c", 2)]
    [InlineData("", "", 0)]
    [InlineData("a", "a", 0)]
    [InlineData("/a/~2", "/a/~2", 0)]
    public void AMissingStepIsNamed(string pointer, string missing, int found)
    {
        PropertyPath path = Contract.Path(Text, pointer);
        Assert.Equal((missing, found), (path.Missing, path.Steps.Count));
        Assert.Null(path.Target);
        Assert.False(path.IsAlwaysPresent);
    }

    [Fact]
    public void AnAllOfThatRefinesABaseDeclaresTwice()
    {
        PropertyPath path = Contract.Path("""
            {"allOf":[{"$ref":"#/$defs/base"},{"required":["s"],"properties":{"s":{"enum":["open"]}}}],"$defs":{"base":{"properties":{"s":{"type":["string","null"]}}}}}
            """, "/s");
        PropertyStep step = Assert.Single(path.Steps);
        Assert.Equal(["/$defs/base/properties/s", "/allOf/1/properties/s"], step.Declarations.Select(declaration => declaration.Pointer));
        Assert.Equal((true, false, TypeSet.String), (step.IsRequired, step.IsNullable, step.Types));
    }

    [Fact]
    public void ANullableWrapperIsTransparent()
    {
        PropertyPath path = Contract.Path("""
            {"required":["u"],"properties":{"u":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/d"}]}},"$defs":{"d":{"required":["a"],"properties":{"a":{"type":"integer"}}}}}
            """, "/u/a");
        Assert.Equal([(true, true), (true, false)], path.Steps.Select(step => (step.IsRequired, step.IsNullable)));
    }

    [Theory]
    [InlineData("""{"oneOf":[{"required":["k"],"properties":{"k":{"const":"a"}}},{"required":["k"],"properties":{"k":{"const":"b"}}}]}""", true, true)]
    [InlineData("""{"oneOf":[{"required":["k"],"properties":{"k":{"const":"a"}}},{"properties":{"k":{"const":"b"}}}]}""", true, false)]
    [InlineData("""{"anyOf":[{"required":["k"],"properties":{"k":{"type":"string"}}},{"properties":{"other":{}}}]}""", false, false)]
    [InlineData("""{"properties":{"k":{"type":"string"}},"anyOf":[{"required":["k"]},{"required":["l"]}]}""", true, false)]
    public void AUnionHasWhatAllItsBranchesHave(string text, bool found, bool required)
    {
        PropertyPath path = Contract.Path(text, "/k");
        Assert.Equal((found, required), (path.Missing is null, path.IsAlwaysPresent));
    }

    [Fact]
    public void UpToDraft7WhatStandsBesideAReferenceDoesNotCount()
    {
        const string text = """
            {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/d","properties":{"hidden":{}},"definitions":{"d":{"properties":{"seen":{}}}}}
            """;
        Assert.Null(Contract.Path(text, "/seen").Missing);
        Assert.Equal("hidden", Contract.Path(text, "/hidden").Missing);
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"allOf":[{"$ref":"#"}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}""")]
    [InlineData("""{"$ref":"missing.json"}""")]
    public void ASchemaOfItselfEnds(string text) => Assert.Equal("x", Contract.Path(text, "/x").Missing);

    [Theory]
    [InlineData("allOf")]
    [InlineData("oneOf")]
    public void DefinitionsThatBranchIntoEachOtherAreVisitedOnce(string keyword)
    {
        string defs = string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""
            "d{{i}}":{"{{keyword}}":[{"$ref":"#/$defs/d{{i + 1}}"},{"$ref":"#/$defs/d{{i + 1}}"}]}
            """));
        PropertyPath path = Contract.Path("{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + defs + ",\"d100\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}}}", "/x");
        Assert.Equal("/$defs/d100/properties/x", path.Target!.Pointer);
    }

    [Theory]
    [InlineData("allOf")]
    [InlineData("anyOf")]
    public void AChainDeeperThanTheStackIsCutOff(string keyword)
    {
        string defs = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $$"""
            "d{{i}}":{"{{keyword}}":[{"$ref":"#/$defs/d{{i + 1}}"}]}
            """));
        PropertyPath path = Contract.Path("{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + defs + ",\"d20000\":{\"properties\":{\"x\":{}}}}}", "/x");
        Assert.Equal("x", path.Missing);
    }
}
